import {
  CHANNEL_WORDS,
  PRIORITY_WORDS,
  sayOnBehalf,
  STATE_WORDS,
  VERIFICATION_WORDS,
  COVERAGE_WORDS,
  type Channel,
  type DeskReport,
  type DeskReportItem,
  type HandlingState,
} from '@sanshi/contracts';
import { Tag, type Tone } from '../ui/tag';

const STATE_TONES: Record<HandlingState, Tone> = {
  received: 'amber',
  accepted: 'blue',
  assigned: 'blue',
  handling: 'violet',
  resolved: 'green',
  closed: 'grey',
  declined: 'red',
  merged: 'grey',
  withdrawn: 'grey',
};

/** Residents come this way as a rule; only the other ways are worth a word. */
const USUAL_CHANNELS: readonly Channel[] = ['miniprogram', 'h5'];

export function StateTag({ state }: { state: HandlingState }) {
  return <Tag tone={STATE_TONES[state]}>{STATE_WORDS[state]}</Tag>;
}

/** What sets a report apart in a list. */
export function ItemTags({ item, withState }: { item: DeskReportItem; withState: boolean }) {
  const { priority, kind, joinedCount, channel, deadlines, check, urgedAt } = item;
  return (
    <>
      {withState && <StateTag state={item.state} />}
      {priority !== 'normal' && <Tag tone="red">{PRIORITY_WORDS[priority]}</Tag>}
      {kind === 'news' && <Tag tone="blue">新闻</Tag>}
      {urgedAt && <Tag tone="red">有人催</Tag>}
      {deadlines.late && <Tag tone="red">超过时限</Tag>}
      {deadlines.paused && <Tag tone="grey">{deadlines.paused === 'ask' ? '等居民补充' : '挂账中'}</Tag>}
      {joinedCount > 0 && <Tag tone="grey">{joinedCount} 人也遇到</Tag>}
      {!USUAL_CHANNELS.includes(channel) && <Tag tone="grey">{CHANNEL_WORDS[channel]}</Tag>}
      {check === 'person' && item.state === 'received' && <Tag tone="amber">内容请看一眼</Tag>}
    </>
  );
}

/** Of and for whom it was reported, as far as one may know, and the newsroom's facts, where there are any. */
export function NewsTags({
  report: { reporter, verification, coverage, onBehalfOf, publication },
}: {
  report: DeskReport;
}) {
  return (
    <>
      {reporter.isMinor && <Tag tone="amber">未成年</Tag>}
      {onBehalfOf && <Tag tone="grey">{sayOnBehalf(onBehalfOf)}</Tag>}
      {publication && <Tag tone="green">已公开</Tag>}
      {verification !== 'unverified' && (
        <Tag tone={verification === 'verified' ? 'green' : 'red'}>{VERIFICATION_WORDS[verification]}</Tag>
      )}
      {coverage !== 'none' && <Tag tone="violet">{COVERAGE_WORDS[coverage]}</Tag>}
    </>
  );
}
