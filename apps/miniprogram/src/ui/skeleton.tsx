import { View } from '@tarojs/components';

/** The shape of what is being fetched: cards with lines, so that nothing jumps when it comes. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View aria-label="正在加载" role="status">
      {Array.from({ length: cards }, (_, n) => (
        <View key={n} className="card skeleton">
          <View className="skeleton-line skeleton-short" />
          <View className="skeleton-line" />
          <View className="skeleton-line skeleton-half" />
        </View>
      ))}
    </View>
  );
}
