import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useCallback } from 'react';
import { myReport } from '../../api';
import { useFetched, type Failed } from '../../fetched';
import { goInstead } from '../../platform/ways';
import { Blank } from '../../ui/blank';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { ConfirmCard } from './confirm-card';
import { HolderCard } from './holder-card';
import { ReportFoot } from './report-foot';
import { ReportHead } from './report-head';
import { ReportTimeline } from './report-timeline';
import { useActing } from './use-acting';
import { WithdrawPart } from './withdraw-part';
import './index.scss';

export default function ReportPage() {
  const { params } = useRouter<{ id?: string }>();
  const id = params.id ?? '';
  const ask = useCallback(() => myReport(id), [id]);
  const { fetched, again, put } = useFetched(ask);
  const acting = useActing(put, again);
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
    <Screen title="我报的事" foot={<ReportFoot report={report} acting={acting} />}>
      <View className="report">
        <ReportHead report={report} />
        <HolderCard report={report} />
        <ConfirmCard report={report} acting={acting} />
        <ReportTimeline report={report} />
        <WithdrawPart report={report} acting={acting} />
      </View>
    </Screen>
  );
}

function NotThere({ failed: { words, gone }, onAgain }: { failed: Failed; onAgain: () => void }) {
  const act = gone
    ? { words: '看看我报的事', onTap: () => goInstead('/pages/reports/index') }
    : { words: '再试一次', onTap: onAgain };
  return <Blank icon={gone ? 'draft' : 'offline'} words="没能打开这件事" hint={words} act={act} />;
}
