import { Text, View } from '@tarojs/components';
import { sayDay, sayWeekday } from '@sanshi/contracts';
import { useCatalog } from '../../catalog';
import { useNow } from '../../now';
import { phone } from '../../platform/phone';

/** The head of a newspaper: its name, whose edition, the day. */
export function Masthead() {
  const { newspaper, areas } = useCatalog();
  const now = useNow();
  const district = areas.find(({ level }) => level === 'district')?.name;
  const top = { height: `${phone.topInset()}px` };
  return (
    <View className="masthead">
      <View style={top} />
      <View className="masthead-top" style={top} />
      <View className="masthead-name" role="heading" aria-level={1}>
        三事
      </View>
      <View className="masthead-line">
        <Text>{[newspaper, district].filter(Boolean).join(' · ') || '居家事 · 邻里事 · 社区事'}</Text>
        <Text>{`${sayDay(now, now)} ${sayWeekday(now)}`}</Text>
      </View>
    </View>
  );
}
