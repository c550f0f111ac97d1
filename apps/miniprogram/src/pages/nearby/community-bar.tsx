import { View } from '@tarojs/components';
import { useCallback } from 'react';
import type { AreaRef } from '@sanshi/contracts';
import { follow, myFollows } from '../../api';
import { useFetched } from '../../fetched';
import { say } from '../../platform/ways';
import { isSignedIn } from '../../session';
import { SwitchRow } from '../../ui/switch-row';
import { wordsOf } from '../../wire';

/** Follows the community that one looks at: one is told of what is published there. */
export function CommunityBar({ community: { code, name } }: { community: AreaRef }) {
  const ask = useCallback(() => (isSignedIn() ? myFollows() : Promise.resolve({ items: [] })), []);
  const { fetched, put } = useFetched(ask);
  if (fetched.state !== 'ready') return null;
  const { items } = fetched.value;
  const others = items.filter(({ kind, target }) => kind !== 'community' || target !== code);
  const on = others.length < items.length;
  const toggle = async (): Promise<void> => {
    try {
      await follow('community', code, !on);
      const mine = { kind: 'community' as const, target: code, name, since: new Date().toISOString() };
      put({ items: on ? others : [...others, mine] });
    } catch (failure) {
      say(wordsOf(failure));
    }
  };
  return (
    <View className="rows">
      <SwitchRow
        icon="star"
        words={`关注${name}`}
        hint="这里公开了新的事，就告诉您"
        on={on}
        onToggle={() => void toggle()}
      />
    </View>
  );
}
