import { Text, View } from '@tarojs/components';
import { sayDay, sayWeekday, type Story } from '@sanshi/contracts';
import { useCatalog } from '../../catalog';
import { useNow } from '../../now';

/** What the newspaper printed, as if cut out of it. */
export function Clipping({ story: { headline, edition, page } }: { story: Story }) {
  const { newspaper } = useCatalog();
  const now = useNow();
  const day = new Date(`${edition}T12:00:00+08:00`);
  return (
    <View className="clipping">
      <View className="clipping-head">
        <Text className="clipping-name">{newspaper}</Text>
        <Text className="clipping-day">{`${sayDay(day, now)} ${sayWeekday(day)} · 第 ${page} 版`}</Text>
      </View>
      <Text className="clipping-headline">{headline}</Text>
      <Text className="clipping-note">这件事见报了</Text>
    </View>
  );
}
