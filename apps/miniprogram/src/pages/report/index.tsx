import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import type { MyReport, PhotoView } from '@sanshi/contracts';
import { myReport } from '../../api';
import { useFetched, type Failed } from '../../fetched';
import { goInstead } from '../../platform/ways';
import { BeforeAfter } from '../../reports/before-after';
import { lastPhotos } from '../../reports/before-and-after';
import { Holder } from '../../reports/holder';
import { MessageLeave } from '../../reports/message-leave';
import { Timeline } from '../../reports/timeline';
import { Blank } from '../../ui/blank';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { ConfirmCard } from './confirm-card';
import { MorePart } from './more-part';
import { Obstacles } from './obstacles';
import { ReportFoot } from './report-foot';
import { ReportHead } from './report-head';
import { toldOf } from './told';
import { useActing } from './use-acting';
import './index.scss';

export default function ReportPage() {
  const { params } = useRouter<{ id?: string }>();
  const id = params.id ?? '';
  const ask = useCallback(() => myReport(id), [id]);
  const { fetched, again, put } = useFetched(ask, `report:${id}`);
  const acting = useActing(put, again);
  const [hasSaid, setHasSaid] = useState(false);
  useDidShow(() => void again());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  if (fetched.state !== 'ready')
    return (
      <Screen title="我报的事">
        {fetched.state === 'loading' ? <Skeleton /> : <NotThere failed={fetched} onAgain={() => void again()} />}
      </Screen>
    );
  const report = fetched.value;
  return (
    <Screen title="我报的事" foot={<ReportFoot report={report} acting={acting} onSaid={() => setHasSaid(true)} />}>
      <View className="report">
        <ReportHead report={report} />
        {fetched.old && <StaleNote at={fetched.at} />}
        <Holder state={report.state} holder={report.holder} promisedBy={report.promisedBy} did={takenBy(report)} />
        <Obstacles report={report} />
        <ConfirmCard report={report} acting={acting} />
        <BeforeAfter before={report.photos} after={resultPhotos(report)} />
        {hasSaid && <MessageLeave />}
        <Timeline told={toldOf(report)} state={report.state} />
        <MorePart report={report} acting={acting} />
      </View>
    </Screen>
  );
}

/** While it is being done again, what was shown as done is no longer what it looks like. */
const resultPhotos = ({ state, timeline }: MyReport): PhotoView[] =>
  state === 'resolved' || state === 'closed' ? lastPhotos(timeline.filter(({ command }) => command === 'resolve')) : [];

/** How it came into the hands in which it is: an office signs for it, or takes it up again. */
function takenBy({ state, timeline }: MyReport): string {
  if (state !== 'handling') return '接手';
  const taken = timeline.filter(({ from, to }) => to === 'handling' && from !== to).at(-1);
  return taken?.command === 'sign' ? '签收' : '接着办';
}

function NotThere({ failed: { words, gone }, onAgain }: { failed: Failed; onAgain: () => void }) {
  const act = gone
    ? { words: '看看我报的事', onTap: () => goInstead('/pages/reports/index') }
    : { words: '再试一次', onTap: onAgain };
  return <Blank icon={gone ? 'draft' : 'offline'} words="没能打开这件事" hint={words} act={act} />;
}
