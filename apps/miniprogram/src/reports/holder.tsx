import { Text, View } from '@tarojs/components';
import { sayPromise, sayWhen, type HandlingState } from '@sanshi/contracts';
import { useNow } from '../now';
import { isOpen, TONES } from './progress';
import './holder.scss';

interface HolderProps {
  state: HandlingState;
  holder: { name: string; since: string };
  promisedBy: string | null;
  /** What they did then: 签收, 接手. */
  did?: string;
}

/** In whose hands it is, since when, and by when it is promised; nothing once it is done. */
export function Holder({ state, holder, promisedBy, did = '接手' }: HolderProps) {
  const now = useNow();
  if (!isOpen(state) || state === 'resolved') return null;
  return (
    <View className={`holder tone-${TONES[state]}`}>
      <Text className="holder-mark" aria-hidden>
        {holder.name.slice(0, 1)}
      </Text>
      <View className="holder-words">
        <Text className="holder-name">{`现在在${holder.name}手里`}</Text>
        <View>
          <Text className="holder-since">{`${sayWhen(new Date(holder.since), now)} ${did}`}</Text>
          {promisedBy !== null && <Text className="holder-since">{sayPromise(new Date(promisedBy), now)}</Text>}
        </View>
      </View>
    </View>
  );
}
