import { Text, View } from '@tarojs/components';
import { sayAgo, STATE_WORDS, type SimilarNearby } from '@sanshi/contracts';
import { categoryName, useCatalog } from '../../catalog';
import { useNow } from '../../now';
import { pictureAddress } from '../../platform/request';
import { Icon } from '../../ui/icon';
import { Image } from '../../ui/image';

/** A neighbour's report in two lines: how near and when, what and how it stands. */
export function SimilarLine({ report }: { report: SimilarNearby }) {
  const { category, state, distanceMetres, submittedAt, joinedCount, thumbnailUrl, title } = report;
  const catalog = useCatalog();
  const now = useNow();
  const where = distanceMetres === null ? '附近' : `附近 ${Math.max(10, Math.round(distanceMetres / 10) * 10)} 米`;
  const more = joinedCount > 0 ? ` · ${joinedCount} 人也遇到` : '';
  return (
    <View className="similar-line">
      {thumbnailUrl ? (
        <Image className="similar-photo" src={pictureAddress(thumbnailUrl)} alt="那件事的照片" />
      ) : (
        <Icon name="place" />
      )}
      <View className="similar-words">
        <Text className="similar-main">{`${where} · ${sayAgo(new Date(submittedAt), now)}已有人反映`}</Text>
        <Text className="similar-title">{title}</Text>
        <Text className="similar-more">{`${categoryName(catalog, category)} · ${STATE_WORDS[state]}${more}`}</Text>
      </View>
    </View>
  );
}
