import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { sayReceiptNumber, STATE_WORDS, type JoinedReport, type JoinedStep } from '@sanshi/contracts';
import { myJoin } from '../../api';
import { ReceiptSheet } from '../../cards/receipt-sheet';
import { categoryName, useCatalog } from '../../catalog';
import { useFetched, type Failed } from '../../fetched';
import { PhotoRow } from '../../photos/photo-row';
import { goInstead } from '../../platform/ways';
import { Holder } from '../../reports/holder';
import { STEP_WORDS, stepOf, TONES } from '../../reports/progress';
import { Timeline, type Told } from '../../reports/timeline';
import { Blank } from '../../ui/blank';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { Steps } from '../../ui/steps';
import { Tag } from '../../ui/tag';
import { AnswerCard } from './answer-card';
import './index.scss';

/** A neighbour's report that one joined: what was told everybody, and one's own answer. */
export default function JoinedPage() {
  const { params } = useRouter<{ id?: string }>();
  const id = params.id ?? '';
  const ask = useCallback(() => myJoin(id), [id]);
  const { fetched, again, put } = useFetched(ask, `joined:${id}`);
  useDidShow(() => void again());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  if (fetched.state !== 'ready')
    return (
      <Screen title="我也遇到的事">
        {fetched.state === 'loading' ? <Skeleton /> : <NotThere failed={fetched} onAgain={() => void again()} />}
      </Screen>
    );
  const joined = fetched.value;
  return (
    <Screen title="我也遇到的事">
      <Head joined={joined} />
      {fetched.old && <StaleNote at={fetched.at} />}
      <Holder state={joined.state} holder={joined.holder} promisedBy={joined.promisedBy} />
      <AnswerCard joined={joined} onAnswered={put} />
      <Timeline told={toldOf(joined.steps)} state={joined.state} />
      <Own joined={joined} />
    </Screen>
  );
}

function Head({ joined }: { joined: JoinedReport }) {
  const catalog = useCatalog();
  const { state, title, category, community, joinedCount } = joined;
  const step = stepOf(state);
  const parts = [categoryName(catalog, category), community?.name ?? '区里', `${joinedCount} 位邻居也遇到`];
  return (
    <View className="joined-head">
      <Tag tone={TONES[state]}>{STATE_WORDS[state]}</Tag>
      <Text className="joined-title">{title}</Text>
      <Text className="small muted">{parts.join(' · ')}</Text>
      {step !== null && <Steps steps={STEP_WORDS.map((words) => ({ words }))} at={step} />}
    </View>
  );
}

/** What is one's own of it: the receipt and the photos. */
function Own({ joined }: { joined: JoinedReport }) {
  const [open, setOpen] = useState(false);
  const { receiptNumber, title, joinedAt, community, photos } = joined;
  return (
    <View>
      {photos.length > 0 && (
        <View className="card">
          <Text className="small muted">您拍的照片</Text>
          <PhotoRow photos={photos} />
        </View>
      )}
      <View className="rows">
        <Row icon="ticket" words="回执" hint={sayReceiptNumber(receiptNumber)} onTap={() => setOpen(true)} />
      </View>
      {open && (
        <ReceiptSheet
          receipt={{ receiptNumber, title, submittedAt: joinedAt }}
          place={community?.name ?? '区里'}
          onClose={() => setOpen(false)}
        />
      )}
    </View>
  );
}

/** Newest first, as on a report of one's own. */
const toldOf = (steps: readonly JoinedStep[]): Told[] =>
  steps.map((step) => ({ ...step, id: `${step.at} ${step.summary}`, mine: false })).reverse();

function NotThere({ failed: { words, gone }, onAgain }: { failed: Failed; onAgain: () => void }) {
  const act = gone
    ? { words: '看看我也遇到的', onTap: () => goInstead('/pages/reports/index?show=joined') }
    : { words: '再试一次', onTap: onAgain };
  return <Blank icon={gone ? 'draft' : 'offline'} words="没能打开这件事" hint={words} act={act} />;
}
