import { Text, View } from '@tarojs/components';
import { sayAgo, STATE_WORDS, type CategoryView, type SimilarReport } from '@sanshi/contracts';
import { categoryName, useCatalog } from '../../catalog';
import { useSimilar } from '../../form/use-similar';
import { useNow } from '../../now';
import type { Draft } from '../../offline/draft';
import { Icon } from '../../ui/icon';

/** What neighbours have already reported: good to know, and no reason not to report. */
export function SimilarPart({ draft, category }: { draft: Draft; category: CategoryView | undefined }) {
  const similar = useSimilar(category?.code, draft.point, draft.text);
  if (similar.length === 0) return null;
  return (
    <View className="field">
      <View className="similar">
        {similar.map((report) => (
          <SimilarLine key={report.id} report={report} />
        ))}
        <Text className="similar-note">同一件事，您也可以照样报。</Text>
      </View>
    </View>
  );
}

function SimilarLine({
  report: { category, state, distanceMetres, submittedAt, joinedCount },
}: {
  report: SimilarReport;
}) {
  const catalog = useCatalog();
  const now = useNow();
  const where = distanceMetres === null ? '附近' : `附近 ${Math.max(10, Math.round(distanceMetres / 10) * 10)} 米`;
  const more = joinedCount > 0 ? ` · ${joinedCount} 人也遇到` : '';
  return (
    <View className="similar-line">
      <Icon name="place" />
      <View>
        <Text className="similar-main">{`${where} · ${sayAgo(new Date(submittedAt), now)}已有人反映`}</Text>
        <Text className="similar-more">{`${categoryName(catalog, category)} · ${STATE_WORDS[state]}${more}`}</Text>
      </View>
    </View>
  );
}
