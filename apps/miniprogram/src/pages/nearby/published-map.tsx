import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useMemo, useState } from 'react';
import type { BoundaryView, PublishedItem } from '@sanshi/contracts';
import { boundaries, published } from '../../api';
import { useFetched } from '../../fetched';
import { Loaded } from '../../loaded';
import { PublishedCard } from '../../reports/published-card';
import { AreaMap } from './area-map';
import { Nothing } from './published-list';
import { spotsOf, type Spot } from './spots';
import { isFiltered, nameOf, queryOf, type Wanted } from './wanted';

/** As many as one page of the server holds: more pins than that nobody can tell apart. */
const MOST = 100;

interface OnMap {
  areas: BoundaryView[];
  reports: PublishedItem[];
}

async function askForMap(wanted: Wanted): Promise<OnMap> {
  const [areas, reports] = await Promise.all([boundaries(), published({ ...queryOf(wanted), limit: MOST })]);
  return { areas: areas.items, reports: reports.items };
}

/** What is published, where it is. Draw it anew for another wish. */
export function PublishedMap({ wanted, onAll }: { wanted: Wanted; onAll: () => void }) {
  const ask = useCallback(() => askForMap(wanted), [wanted]);
  const { fetched, again } = useFetched(ask, `map:${nameOf(wanted)}`);
  useDidShow(() => void again());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Loaded fetched={fetched} again={again} cards={2}>
      {({ areas, reports }) =>
        reports.length === 0 ? (
          <Nothing filtered={isFiltered(wanted)} onAll={onAll} />
        ) : (
          <Spots areas={areas} reports={reports} />
        )
      }
    </Loaded>
  );
}

function hintOf(reports: readonly PublishedItem[]): string {
  const placeless = reports.filter(({ point }) => point === null).length;
  const others = placeless > 0 ? `还有 ${placeless} 件没有写地方，在列表里看。` : '记号只到街巷，不到门牌。';
  return `点一个记号，看是什么事。${others}`;
}

function Spots({ areas, reports }: { areas: BoundaryView[]; reports: PublishedItem[] }) {
  const spots = useMemo(() => spotsOf(reports), [reports]);
  const [chosen, setChosen] = useState<Spot | null>(null);
  const shown = spots.find(({ key }) => key === chosen?.key) ?? null;
  return (
    <View>
      <AreaMap boundaries={areas} spots={spots} chosen={shown} onChoose={setChosen} />
      {!shown && <Text className="list-end">{hintOf(reports)}</Text>}
      {shown?.reports.map((report) => (
        <PublishedCard key={report.id} report={report} />
      ))}
    </View>
  );
}
