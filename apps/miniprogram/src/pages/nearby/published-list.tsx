import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useCallback } from 'react';
import { published } from '../../api';
import { usePaged } from '../../paged';
import { goTab } from '../../platform/ways';
import { PublishedCard } from '../../reports/published-card';
import { Blank } from '../../ui/blank';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { isFiltered, nameOf, queryOf, type Wanted } from './wanted';

/** What is published, newest first. Draw it anew for another wish. */
export function PublishedList({ wanted, onAll }: { wanted: Wanted; onAll: () => void }) {
  const ask = useCallback(
    (cursor: string | null) => published({ ...queryOf(wanted), ...(cursor && { cursor }) }),
    [wanted],
  );
  const { paged, more, again } = usePaged(ask, nameOf(wanted));
  useDidShow(() => void again());
  useReachBottom(() => void more());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  const { items, state, words, hasMore, at } = paged;
  const retry = { words: '再试一次', onTap: () => void again() };
  return (
    <View>
      {state === 'failed' && items.length > 0 && at !== null && <StaleNote at={at} />}
      {state === 'loading' && items.length === 0 && <Skeleton />}
      {items.map((report) => (
        <PublishedCard key={report.id} report={report} />
      ))}
      {state === 'failed' && items.length === 0 && <Blank icon="offline" words="没能打开" hint={words} act={retry} />}
      {state === 'ready' && items.length === 0 && <Nothing filtered={isFiltered(wanted)} onAll={onAll} />}
      {state === 'ready' && items.length > 0 && (
        <Text className="list-end">{hasMore ? '往下拉，还有更早的' : '就这些了'}</Text>
      )}
    </View>
  );
}

export function Nothing({ filtered, onAll }: { filtered: boolean; onAll: () => void }) {
  if (filtered) return <Blank icon="paper" words="这一类还没有公开的" act={{ words: '看看全部', onTap: onAll }} />;
  return (
    <Blank
      icon="paper"
      words="还没有公开的事"
      hint="报社把办的事公开以后，会列在这里。您报的事，没有您同意不会公开。"
      act={{ words: '报一件', onTap: () => goTab('home') }}
    />
  );
}
