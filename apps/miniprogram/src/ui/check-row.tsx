import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Icon } from './icon';
import { Tap } from './tap';

/** A box to tick, with its words; the whole line can be tapped. */
export function CheckRow({
  checked,
  onToggle,
  children,
}: PropsWithChildren<{ checked: boolean; onToggle: () => void }>) {
  return (
    <Tap className="check-row" role="checkbox" checked={checked} onTap={onToggle}>
      <View className={`check-box ${checked ? 'check-box-on' : ''}`}>
        {checked && <Icon name="check" className="check-mark" />}
      </View>
      <Text className="check-words">{children}</Text>
    </Tap>
  );
}
