import { Text, View } from '@tarojs/components';
import { BEAT_WORDS, sayAgo, STATE_WORDS, type PublishedItem } from '@sanshi/contracts';
import { useNow } from '../now';
import { pictureAddress } from '../platform/request';
import { go } from '../platform/ways';
import { Tag } from '../ui/tag';
import { Tap } from '../ui/tap';
import { Printed } from './printed';
import { TONES } from './progress';
import { Image } from '../ui/image';
import './published-card.scss';

/** A published report in a list, as a newspaper's page would have it. */
export function PublishedCard({ report }: { report: PublishedItem }) {
  const now = useNow();
  const { id, title, state, community, beat, publishedAt, joinedCount, thumbnailUrl, inPaper } = report;
  const parts = [community?.name ?? '区里', BEAT_WORDS[beat], sayAgo(new Date(publishedAt), now)];
  return (
    <Tap className="card published" role="link" onTap={() => go(`/around/published/index?id=${id}`)}>
      <View className="published-row">
        <View className="published-words">
          <Text className="published-title">{title}</Text>
          <Text className="small muted">{parts.join(' · ')}</Text>
        </View>
        {thumbnailUrl && <Image className="published-photo" src={pictureAddress(thumbnailUrl)} lazyLoad alt="照片" />}
      </View>
      <View className="published-marks">
        <Tag tone={TONES[state]}>{STATE_WORDS[state]}</Tag>
        {inPaper && <Printed />}
        {joinedCount > 0 && <Text className="small muted">{`${joinedCount} 位邻居也遇到`}</Text>}
      </View>
    </Tap>
  );
}
