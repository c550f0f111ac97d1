import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useCallback } from 'react';
import type { MyReportItem, Page } from '@sanshi/contracts';
import { myReports } from '../../api';
import { useFetched } from '../../fetched';
import { Loaded } from '../../loaded';
import { go, goTab } from '../../platform/ways';
import { FILTERS } from '../../reports/filters';
import { ReportCard } from '../../reports/report-card';
import { Blank } from '../../ui/blank';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';

const SHOWN = 2;
const TILES = FILTERS.filter(({ show }) => show !== 'all');

/** My reports by state, and the newest of them. */
export function MyReports() {
  const ask = useCallback(() => myReports(), []);
  const { fetched, again } = useFetched(ask, 'mine');
  useDidShow(() => void again());
  return (
    <View>
      <View className="section">
        <Text className="section-name">我报的事</Text>
        <Tap className="section-more" role="link" onTap={() => go('/pages/reports/index')}>
          <Text>全部</Text>
          <Icon name="forward" />
        </Tap>
      </View>
      <Tiles page={fetched.state === 'ready' ? fetched.value : null} />
      <Loaded fetched={fetched} again={again} cards={2}>
        {({ items }) =>
          items.length === 0 ? (
            <NoneYet />
          ) : (
            items.slice(0, SHOWN).map((report) => <ReportCard key={report.id} report={report} />)
          )
        }
      </Loaded>
    </View>
  );
}

/** How many there are of each; unknown while there are more than the first page holds. */
function Tiles({ page }: { page: Page<MyReportItem> | null }) {
  const whole = page !== null && page.nextCursor === null;
  return (
    <View className="card tiles">
      {TILES.map(({ show, words, holds }) => {
        const many = whole ? page.items.filter(({ state }) => holds(state)).length : null;
        return <Tile key={show} words={words} many={many} onTap={() => go(`/pages/reports/index?show=${show}`)} />;
      })}
      <Tile words="我也遇到的" many={null} onTap={() => go('/pages/reports/index?show=joined')} />
    </View>
  );
}

function Tile({ words, many, onTap }: { words: string; many: number | null; onTap: () => void }) {
  return (
    <Tap className="tile" role="link" onTap={onTap} label={many === null ? words : `${many} ${words}`}>
      {many === null ? <Icon name="neighbour" className="tile-icon" /> : <Text className="tile-many">{many}</Text>}
      <Text className="tile-words">{words}</Text>
    </Tap>
  );
}

function NoneYet() {
  return (
    <Blank
      icon="megaphone"
      words="还没有报过事"
      hint="家里、邻里、社区的事，都可以报。"
      act={{ words: '报一件', onTap: () => goTab('home') }}
    />
  );
}
