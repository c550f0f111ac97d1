import { Text, View } from '@tarojs/components';
import type { Danger } from '../../danger';
import { phone } from '../../platform/phone';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';

/** Stands in the way of nothing, but before everything: whom to call now. */
export function DangerCard({ danger: { advice, lines } }: { danger: Danger }) {
  return (
    <View className="danger" role="alert" aria-role="alert">
      <View className="danger-words">
        <Icon name="warning" />
        <Text>{advice}</Text>
      </View>
      <View className="danger-lines">
        {lines.map(({ name, number }) => (
          <Tap key={number} className="danger-line" onTap={() => phone.dial(number)} label={`拨打${name} ${number}`}>
            <Icon name="phone" />
            <Text>{`${name} ${number}`}</Text>
          </Tap>
        ))}
      </View>
      <Text className="small">打完电话，再接着报，社区好跟上。</Text>
    </View>
  );
}
