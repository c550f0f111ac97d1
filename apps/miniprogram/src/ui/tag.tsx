import { Text, View } from '@tarojs/components';

export type Tone = 'amber' | 'blue' | 'violet' | 'green' | 'grey' | 'red';

/** A word in the colour of its state; the word says it, the colour only helps. */
export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return (
    <View className={`tag tone-${tone}`}>
      <View className="tag-dot" />
      <Text>{children}</Text>
    </View>
  );
}
