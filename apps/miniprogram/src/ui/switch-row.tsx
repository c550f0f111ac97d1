import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

interface SwitchRowProps {
  icon: IconName;
  words: string;
  hint: string;
  on: boolean;
  onToggle: () => void;
}

/** A setting that is on or off. */
export function SwitchRow({ icon, words, hint, on, onToggle }: SwitchRowProps) {
  return (
    <Tap className="row" role="switch" checked={on} onTap={onToggle}>
      <Icon name={icon} className="row-icon" />
      <View className="row-words">
        <Text className="row-main">{words}</Text>
        <Text className="row-hint">{hint}</Text>
      </View>
      <Text className="switch-words" aria-hidden>
        {on ? '开' : '关'}
      </Text>
      <View className={`switch ${on ? 'switch-on' : ''}`}>
        <View className="switch-knob" />
      </View>
    </Tap>
  );
}
