import { Text, View } from '@tarojs/components';
import { sayDay, type MyReport } from '@sanshi/contracts';
import { useNow } from '../../now';
import { isOpen } from '../../reports/progress';
import { Icon } from '../../ui/icon';

/** What stands in the way of a report, or where it is handled instead. */
export function Obstacles({ report }: { report: MyReport }) {
  const now = useNow();
  const { mergedInto } = report;
  const obstacle = obstacleOf(report, now);
  return (
    <View>
      {mergedInto && (
        <View className="notice">
          <Icon name="info" />
          <Text className="notice-words">
            {`和另一件同样的事并在一起办：${mergedInto.title}。那边的回复，这里也看得到。`}
          </Text>
        </View>
      )}
      {obstacle && (
        <View className="notice">
          <Icon name="clock" />
          <Text className="notice-words">{obstacle}</Text>
        </View>
      )}
    </View>
  );
}

function obstacleOf({ deadlines: { paused, pausedUntil, late }, state }: MyReport, now: Date): string | null {
  const until = pausedUntil === null ? '' : `${sayDay(new Date(pausedUntil), now)}`;
  if (paused === 'ask')
    return `正等您补充情况，在下面说一句就接着办。${until && `不补充的话，${until}起照现有情况办。`}`;
  if (paused === 'park') return `现在还办不了，${until || '到时候'}再看；原因在下面的回复里。`;
  return late && isOpen(state) ? '已经超过承诺的时间，督办单位看得到，正在跟。' : null;
}
