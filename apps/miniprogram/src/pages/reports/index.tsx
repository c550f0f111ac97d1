import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import type { HandlingState, Page } from '@sanshi/contracts';
import { myJoins, myReports } from '../../api';
import { usePaged } from '../../paged';
import { goTab } from '../../platform/ways';
import { FILTERS } from '../../reports/filters';
import { JoinedCard } from '../../reports/joined-card';
import { ReportCard } from '../../reports/report-card';
import { Blank } from '../../ui/blank';
import { Chip } from '../../ui/chip';
import { Screen } from '../../ui/screen';
import { Segments } from '../../ui/segments';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import './index.scss';

const WHOSE = [
  { value: 'own', words: '我报的' },
  { value: 'joined', words: '我也遇到的' },
] as const;
type Whose = (typeof WHOSE)[number]['value'];

/** One's own reports, and those of neighbours that one joined. */
export default function ReportsPage() {
  const { params } = useRouter<{ show?: string }>();
  const [whose, setWhose] = useState<Whose>(params.show === 'joined' ? 'joined' : 'own');
  const [show, setShow] = useState<string>(params.show ?? 'all');
  const filter = FILTERS.find((known) => known.show === show) ?? FILTERS[0];
  const holds = ({ state }: { state: HandlingState }): boolean => filter.holds(state);
  const filtered = filter.show !== 'all';
  return (
    <Screen title="我报的事">
      <View className="whose">
        <Segments label="谁报的" choices={WHOSE} value={whose} onChoose={setWhose} />
      </View>
      <View className="chips filters" role="radiogroup" aria-label="按进展看">
        {FILTERS.map(({ show: one, words }) => (
          <Chip key={one} words={words} chosen={one === filter.show} onTap={() => setShow(one)} />
        ))}
      </View>
      {whose === 'own' ? (
        <List key="own" name="reports" ask={myReports} holds={holds} nothing={<NoReports filtered={filtered} />}>
          {(report) => <ReportCard key={report.id} report={report} />}
        </List>
      ) : (
        <List key="joined" name="joins" ask={myJoins} holds={holds} nothing={<NoJoins filtered={filtered} />}>
          {(joined) => <JoinedCard key={joined.id} joined={joined} />}
        </List>
      )}
    </Screen>
  );
}

interface ListProps<Item> {
  /** Under which the phone keeps what it saw last. */
  name: string;
  ask: (cursor: string | null) => Promise<Page<Item>>;
  holds: (item: Item) => boolean;
  nothing: ReactNode;
  children: (item: Item) => ReactNode;
}

function List<Item>({ name, ask, holds, nothing, children }: ListProps<Item>) {
  const { paged, more, again } = usePaged(ask, name);
  useDidShow(() => void again());
  useReachBottom(() => void more());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  const { items, state, words, hasMore, at } = paged;
  const shown = items.filter(holds);
  const retry = { words: '再试一次', onTap: () => void again() };
  return (
    <View>
      {state === 'failed' && items.length > 0 && at !== null && <StaleNote at={at} />}
      {state === 'loading' && items.length === 0 && <Skeleton />}
      {shown.map(children)}
      {state === 'failed' && items.length === 0 && <Blank icon="offline" words="没能打开" hint={words} act={retry} />}
      {state === 'ready' && shown.length === 0 && !hasMore && nothing}
      {state === 'ready' && (shown.length > 0 || hasMore) && (
        <Text className="list-end">{hasMore ? '往下拉，还有更早的' : '就这些了'}</Text>
      )}
    </View>
  );
}

function NoReports({ filtered }: { filtered: boolean }) {
  if (filtered) return <Blank icon="check" words="这一类现在没有" />;
  const act = { words: '报一件', onTap: () => goTab('home') };
  return <Blank icon="megaphone" words="还没有报过事" hint="家里、邻里、社区的事，都可以报。" act={act} />;
}

function NoJoins({ filtered }: { filtered: boolean }) {
  if (filtered) return <Blank icon="check" words="这一类现在没有" />;
  const act = { words: '看看身边的事', onTap: () => goTab('nearby') };
  return (
    <Blank icon="neighbour" words="还没有一起遇到的" hint="邻居报过的事，您也遇到了，点“我也遇到了”就行。" act={act} />
  );
}
