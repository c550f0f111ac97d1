import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { HandlingState } from '@sanshi/contracts';
import { myReports } from '../../api';
import { usePaged } from '../../paged';
import { goTab } from '../../platform/ways';
import { isOpen } from '../../reports/progress';
import { ReportCard } from '../../reports/report-card';
import { Blank } from '../../ui/blank';
import { Chip } from '../../ui/chip';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import './index.scss';

const FILTERS: readonly { words: string; holds: (state: HandlingState) => boolean }[] = [
  { words: '全部', holds: () => true },
  { words: '在办', holds: (state) => isOpen(state) && state !== 'resolved' },
  { words: '等我评价', holds: (state) => state === 'resolved' },
  { words: '已了结', holds: (state) => !isOpen(state) },
];

export default function ReportsPage() {
  const { paged, more, again } = usePaged(myReports);
  const [at, setAt] = useState(0);
  useDidShow(() => void again());
  useReachBottom(() => void more());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  const { items, state, words, hasMore } = paged;
  const shown = items.filter((report) => FILTERS[at]?.holds(report.state));
  const retry = { words: '再试一次', onTap: () => void again() };
  return (
    <Screen title="我报的事">
      <View className="chips filters" role="radiogroup" aria-role="radiogroup" aria-label="按进展看">
        {FILTERS.map((filter, n) => (
          <Chip key={filter.words} words={filter.words} chosen={n === at} onTap={() => setAt(n)} />
        ))}
      </View>
      {state === 'loading' && <Skeleton />}
      {shown.map((report) => (
        <ReportCard key={report.id} report={report} />
      ))}
      {state === 'failed' && <Blank icon="offline" words="没能打开" hint={words} act={retry} />}
      {state === 'ready' && shown.length === 0 && <Nothing filtered={at > 0} />}
      {state === 'ready' && shown.length > 0 && (
        <Text className="list-end">{hasMore ? '往下拉，还有更早的' : '就这些了'}</Text>
      )}
    </Screen>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  if (filtered) return <Blank icon="check" words="这一类现在没有" />;
  const act = { words: '报一件', onTap: () => goTab('home') };
  return <Blank icon="megaphone" words="还没有报过事" hint="家里、邻里、社区的事，都可以报。" act={act} />;
}
