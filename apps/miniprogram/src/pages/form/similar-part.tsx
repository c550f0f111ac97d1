import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { CategoryView, SimilarNearby } from '@sanshi/contracts';
import type { Form } from '../../form/use-form';
import { useSimilar } from '../../form/use-similar';
import { go } from '../../platform/ways';
import { Tap } from '../../ui/tap';
import { JoinSheet } from './join-sheet';
import { SimilarLine } from './similar-line';

/** What neighbours have already reported: one may join it, say that it is another matter, or go on as if nothing were there. */
export function SimilarPart({ form, category }: { form: Form; category: CategoryView | undefined }) {
  const { draft, rewrite } = form;
  const [joining, setJoining] = useState<SimilarNearby | null>(null);
  const similar = useSimilar(category?.code, draft.point, draft.text).filter(({ id }) => !draft.notSame.includes(id));
  const notSame = (id: string): void => rewrite((now) => ({ notSame: [...now.notSame, id] }));
  if (similar.length === 0) return null;
  return (
    <View className="field" role="status" aria-live="polite">
      {similar.map((report) => (
        <SimilarCard
          key={report.id}
          report={report}
          onJoin={() => setJoining(report)}
          onNotSame={() => notSame(report.id)}
        />
      ))}
      {joining && <JoinSheet form={form} report={joining} onClose={() => setJoining(null)} />}
    </View>
  );
}

interface SimilarCardProps {
  report: SimilarNearby;
  onJoin: () => void;
  onNotSame: () => void;
}

function SimilarCard({ report, onJoin, onNotSame }: SimilarCardProps) {
  const { id, own, joined, title } = report;
  return (
    <View className="similar">
      <SimilarLine report={report} />
      <View className="similar-acts">
        {own && (
          <Tap className="similar-act" role="link" onTap={() => go(`/pages/report/index?id=${id}`)}>
            <Text>您报过的，去看看</Text>
          </Tap>
        )}
        {joined && <Text className="similar-joined">您已经加入这件</Text>}
        {!own && !joined && (
          <Tap className="similar-act" onTap={onJoin} label={`我也遇到了：${title}`}>
            <Text>我也遇到了</Text>
          </Tap>
        )}
        <Tap className="similar-not" onTap={onNotSame} label={`不是同一件：${title}`}>
          <Text>不是同一件</Text>
        </Tap>
      </View>
    </View>
  );
}
