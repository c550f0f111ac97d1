import { Text, View } from '@tarojs/components';
import { sayWhen } from '@sanshi/contracts';
import { useNow } from '../now';
import { Icon } from './icon';

/** Above what is shown as it was seen last, since the newest did not come. @param at when that was, ISO 8601 */
export function StaleNote({ at }: { at: string }) {
  const now = useNow();
  return (
    <View className="notice" role="status">
      <Icon name="offline" />
      <Text className="notice-words">{`没有连上网，下面是${sayWhen(new Date(at), now)}看到的`}</Text>
    </View>
  );
}
