import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

interface RowProps {
  icon: IconName;
  words: string;
  hint?: string;
  /** Stands before the arrow: a count, a value. */
  aside?: ReactNode;
  onTap: () => void;
}

/** One line of a list that opens something. */
export function Row({ icon, words, hint, aside, onTap }: RowProps) {
  return (
    <Tap className="row" onTap={onTap}>
      <Icon name={icon} className="row-icon" />
      <View className="row-words">
        <Text className="row-main">{words}</Text>
        {hint && <Text className="row-hint">{hint}</Text>}
      </View>
      {aside}
      <Icon name="forward" className="row-go" />
    </Tap>
  );
}
