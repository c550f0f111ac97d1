import { Text, View } from '@tarojs/components';
import { WAY } from './words';

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
