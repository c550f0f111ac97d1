import { Text, View } from '@tarojs/components';
import {
  BEAT_WORDS,
  KIND_WORDS,
  sayDay,
  STATE_WORDS,
  type PhotoView,
  type PublishedReply,
  type PublishedReport,
} from '@sanshi/contracts';
import { categoryName, useCatalog } from '../../catalog';
import { useNow } from '../../now';
import { phone } from '../../platform/phone';
import { go } from '../../platform/ways';
import { lastPhotos } from '../../reports/before-and-after';
import { BeforeAfter } from '../../reports/before-after';
import { LargePhotos } from '../../reports/large-photos';
import { Printed } from '../../reports/printed';
import { STEP_WORDS, stepOf, TONES } from '../../reports/progress';
import { Timeline, type Told } from '../../reports/timeline';
import { Steps } from '../../ui/steps';
import { Tag } from '../../ui/tag';
import { Tap } from '../../ui/tap';
import { Clipping } from './clipping';

/** A published report, as a newspaper would print it. */
export function Article({ report }: { report: PublishedReport }) {
  const { id, title, text, photos, state, story, replies } = report;
  const step = stepOf(state);
  return (
    <View className="article">
      <Kicker report={report} />
      <Text className="article-title">{title}</Text>
      <Byline report={report} />
      <LargePhotos photos={photos} />
      <Text className="article-text" userSelect>
        {text}
      </Text>
      {story && <Clipping story={story} />}
      <View className="section">
        <Text className="section-name">办到哪一步</Text>
      </View>
      {step !== null && (
        <View className="card article-steps">
          <Steps steps={STEP_WORDS.map((words) => ({ words }))} at={step} />
        </View>
      )}
      <BeforeAfter before={photos} after={afterwards(report)} />
      {replies.length > 0 && <Timeline told={toldOf(replies)} state={state} />}
      {!phone.showsOnePage() && (
        <Tap
          className="article-complain"
          role="link"
          onTap={() => go(`/more/feedback/index?kind=complaint&report=${id}`)}
        >
          <Text>投诉这条内容</Text>
        </Tap>
      )}
    </View>
  );
}

function Kicker({ report: { state, inPaper, kind, beat } }: { report: PublishedReport }) {
  return (
    <View className="article-kicker">
      <Tag tone={TONES[state]}>{STATE_WORDS[state]}</Tag>
      {inPaper && <Printed />}
      <Text className="small muted">{`${BEAT_WORDS[beat]} · ${KIND_WORDS[kind]}`}</Text>
    </View>
  );
}

function Byline({ report }: { report: PublishedReport }) {
  const catalog = useCatalog();
  const now = useNow();
  const { category, community, office, reportedOn, joinedCount } = report;
  const reported = `${sayDay(new Date(`${reportedOn}T12:00:00+08:00`), now)} 报`;
  const parts = [community?.name ?? '区里', categoryName(catalog, category), reported];
  return (
    <View className="article-byline">
      <Text className="small muted">{parts.join(' · ')}</Text>
      {office && <Text className="small muted">{`由${office.name}办理`}</Text>}
      {joinedCount > 0 && <Text className="article-joined">{`${joinedCount} 位邻居也遇到`}</Text>}
    </View>
  );
}

/** What the office showed once it was done. */
function afterwards({ state, replies }: PublishedReport): PhotoView[] {
  return state === 'resolved' || state === 'closed' ? lastPhotos(replies.filter(({ side }) => side === 'office')) : [];
}

/** Newest first, as on a report of one's own. */
const toldOf = (replies: readonly PublishedReply[]): Told[] =>
  replies
    .map(({ at, by, text, photos }) => ({ id: `${at} ${by}`, at, by, summary: null, text, photos, mine: false }))
    .reverse();
