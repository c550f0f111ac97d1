import { Text, View } from '@tarojs/components';
import { sayDay, sayWeekday, type MyReportItem } from '@sanshi/contracts';
import { useCatalog } from '../../catalog';
import { useNow } from '../../now';
import { saySpan } from '../../reports/span';

/** What happens now, by whom and by when: from the limits of the category's priority. */
export function NextSteps({ receipt: { category, community, promisedBy } }: { receipt: MyReportItem }) {
  const { categories, priorities } = useCatalog();
  const now = useNow();
  const priority = priorities.find(
    ({ code }) => code === categories.find((known) => known.code === category)?.priority,
  );
  const due = promisedBy === null ? null : new Date(promisedBy);
  const steps = [
    ['编辑先看一遍', priority ? `${saySpan(priority.respond)}内给您回音` : '很快给您回音'],
    [`需要办的，交给${community?.name ?? '负责的单位'}`, '交到谁手里，您随时看得到'],
    ['办完告诉您结果', due ? `${sayDay(due, now)}（${sayWeekday(due)}）前` : '解决没解决，由您说了算'],
  ] as const;
  return (
    <View className="card next">
      <Text className="next-title">接下来</Text>
      {steps.map(([what, when], n) => (
        <View key={what} className="next-step">
          <Text className="next-number">{n + 1}</Text>
          <View className="next-words">
            <Text>{what}</Text>
            <Text className="next-when">{when}</Text>
          </View>
        </View>
      ))}
    </View>
  );
}
