import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback } from 'react';
import { sayDay, type Follow } from '@sanshi/contracts';
import { follow, myFollows } from '../../api';
import { useFetched } from '../../fetched';
import { Loaded } from '../../loaded';
import { lookAround } from '../../look-around';
import { useNow } from '../../now';
import { go, goTab, say } from '../../platform/ways';
import { Blank } from '../../ui/blank';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Screen } from '../../ui/screen';
import { Tap } from '../../ui/tap';
import { wordsOf } from '../../wire';

export default function FollowsPage() {
  const ask = useCallback(() => myFollows(), []);
  const { fetched, again } = useFetched(ask);
  useDidShow(() => void again());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  const drop = async ({ kind, target }: Follow): Promise<void> => {
    await follow(kind, target, false).then(
      () => say('不再关注'),
      (failure: unknown) => say(wordsOf(failure)),
    );
    await again();
  };
  return (
    <Screen title="我关注的">
      <Loaded fetched={fetched} again={again}>
        {({ items }) => (items.length === 0 ? <Nothing /> : <Follows items={items} onDrop={(one) => void drop(one)} />)}
      </Loaded>
    </Screen>
  );
}

function Nothing() {
  return (
    <Blank
      icon="star"
      words="还没有关注什么"
      hint="在“身边”里可以关注一件事，也可以关注您的社区，有新消息就告诉您。"
      act={{ words: '看看身边的事', onTap: () => goTab('nearby') }}
    />
  );
}

function Follows({ items, onDrop }: { items: readonly Follow[]; onDrop: (followed: Follow) => void }) {
  return (
    <View className="rows rows-first">
      {items.map((one) => (
        <FollowRow key={`${one.kind} ${one.target}`} followed={one} onDrop={() => onDrop(one)} />
      ))}
    </View>
  );
}

function FollowRow({ followed: { kind, target, name, since }, onDrop }: { followed: Follow; onDrop: () => void }) {
  const now = useNow();
  const open = (): void =>
    kind === 'report' ? go(`/around/published/index?id=${target}`) : lookAround({ code: target, name });
  return (
    <View className="row">
      <Icon name={kind === 'report' ? 'paper' : 'place'} className="row-icon" />
      <Tap className="row-words" role="link" onTap={open}>
        <Text className="row-main">{name}</Text>
        <Text className="row-hint">{`${sayDay(new Date(since), now)} 起关注`}</Text>
      </Tap>
      <Button look="quiet" size="small" onTap={onDrop} label={`不再关注${name}`}>
        不再关注
      </Button>
    </View>
  );
}
