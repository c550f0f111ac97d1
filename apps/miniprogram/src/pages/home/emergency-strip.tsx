import { Text, View } from '@tarojs/components';
import { phone } from '../../platform/phone';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { LIFE_LINES } from '../../danger';

/** Who is in danger calls first: one tap dials. */
export function EmergencyStrip() {
  return (
    <View className="emergency">
      <View className="emergency-words">
        <Icon name="warning" />
        <Text>有生命危险，请先打电话</Text>
      </View>
      <View className="emergency-numbers">
        {LIFE_LINES.map(({ name, number }) => (
          <Tap
            key={number}
            className="emergency-number"
            onTap={() => phone.dial(number)}
            label={`${number} ${name}，点一下拨打`}
          >
            <Text className="emergency-digits">{number}</Text>
            <Text className="emergency-name">{name}</Text>
          </Tap>
        ))}
      </View>
    </View>
  );
}
