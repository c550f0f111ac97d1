import { Text, View } from '@tarojs/components';

const WAY = [
  ['报社先看', '编辑看过每一件，马上给您回执号'],
  ['社区来办', '归哪个社区、在谁手里、几天办完，随时看得到'],
  ['您说了算', '办完问您解决没有；没解决，接着办'],
] as const;

/** For who has not reported anything yet: what happens to it. */
export function HowItGoes() {
  return (
    <View>
      <View className="section">
        <Text className="section-name">报了以后</Text>
      </View>
      <View className="card way">
        {WAY.map(([who, what], n) => (
          <View key={who} className="way-step">
            <Text className="way-number">{n + 1}</Text>
            <View className="way-words">
              <Text className="way-who">{who}</Text>
              <Text className="way-what">{what}</Text>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
