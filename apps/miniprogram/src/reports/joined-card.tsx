import { Text, View } from '@tarojs/components';
import { sayDay, sayPromise, STATE_WORDS, type JoinedItem } from '@sanshi/contracts';
import { useNow } from '../now';
import { go } from '../platform/ways';
import { Tag } from '../ui/tag';
import { Tap } from '../ui/tap';
import { TONES } from './progress';
import './report-card.scss';

/** A report of a neighbour's that one joined, in a list. */
export function JoinedCard({ joined }: { joined: JoinedItem }) {
  const now = useNow();
  const { id, state, title, promisedBy, community, joinedAt, joinedCount } = joined;
  const parts = [
    community?.name ?? '区里',
    `${sayDay(new Date(joinedAt), now)} 加入`,
    `一共 ${joinedCount} 位邻居遇到`,
  ];
  return (
    <Tap className="card report-card" role="link" onTap={() => go(`/more/joined/index?id=${id}`)}>
      <View className="report-card-top">
        <Tag tone={TONES[state]}>{STATE_WORDS[state]}</Tag>
        {promisedBy && <Text className="small muted">{sayPromise(new Date(promisedBy), now)}</Text>}
      </View>
      <View className="report-card-middle">
        <View className="report-card-words">
          <Text className="report-card-title">{title}</Text>
          <Text className="small muted">{parts.join(' · ')}</Text>
        </View>
      </View>
    </Tap>
  );
}
