import { Text, View } from '@tarojs/components';
import type { Danger } from '../../danger';
import { phone } from '../../platform/phone';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';

/** Stands in the way of nothing, but before everything: whom to call now. */
export function DangerCard({ danger: { advice, lines } }: { danger: Danger }) {
  return (
    <View className="danger" role="alert">
      <View className="danger-head">
        <Icon name="warning" />
        <Text>有危险，先打电话</Text>
      </View>
      <Text className="danger-advice">{advice}</Text>
      <View className="danger-lines">
        {lines.map(({ name, number }) => (
          <Tap
            key={number}
            className="danger-line"
            onTap={() => phone.dial(number)}
            label={`${number} ${name}，点一下拨打`}
          >
            <Text className="danger-number">{number}</Text>
            <View className="danger-name">
              <Icon name="phone" />
              <Text>{name}</Text>
            </View>
          </Tap>
        ))}
      </View>
      <Text className="small">点一下就拨号，没有网也能打。人安全了，再接着报，社区好跟上。</Text>
    </View>
  );
}
