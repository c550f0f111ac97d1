import { Text, View } from '@tarojs/components';
import { Button } from './button';
import { Icon, type IconName } from './icon';

interface BlankProps {
  icon: IconName;
  words: string;
  /** What to do next. */
  hint?: string;
  act?: { words: string; onTap: () => void };
}

/** Where a list would be: why there is none, and what to do. */
export function Blank({ icon, words, hint, act }: BlankProps) {
  return (
    <View className="blank" role="status">
      <View className="blank-icon">
        <Icon name={icon} className="icon-large" />
      </View>
      <Text className="blank-words">{words}</Text>
      {hint && <Text className="blank-hint">{hint}</Text>}
      {act && (
        <Button look="line" size="small" onTap={act.onTap}>
          {act.words}
        </Button>
      )}
    </View>
  );
}
