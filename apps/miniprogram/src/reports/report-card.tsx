import { Text, View } from '@tarojs/components';
import { sayDay, sayPromise, STATE_WORDS, type MyReportItem } from '@sanshi/contracts';
import { useNow } from '../now';
import { pictureAddress } from '../platform/request';
import { go } from '../platform/ways';
import { Steps } from '../ui/steps';
import { Tag } from '../ui/tag';
import { Tap } from '../ui/tap';
import { STEP_WORDS, stepOf, TONES } from './progress';
import { Image } from '../ui/image';
import './report-card.scss';

/** Where, when and how many: `岳秀园社区 · 11月21日 报 · 已有 4 位邻居也遇到`. */
function sayCircumstances({ community, submittedAt, joinedCount }: MyReportItem, now: Date): string {
  const parts = [community?.name ?? '区里', `${sayDay(new Date(submittedAt), now)} 报`];
  if (joinedCount > 0) parts.push(`已有 ${joinedCount} 位邻居也遇到`);
  return parts.join(' · ');
}

/** One's own report in a list; `steps` draws how far it is. */
export function ReportCard({ report, steps = false }: { report: MyReportItem; steps?: boolean }) {
  const now = useNow();
  const step = stepOf(report.state);
  return (
    <Tap className="card report-card" role="link" onTap={() => go(`/pages/report/index?id=${report.id}`)}>
      <View className="report-card-top">
        <Tag tone={TONES[report.state]}>{STATE_WORDS[report.state]}</Tag>
        {report.promisedBy && <Text className="small muted">{sayPromise(new Date(report.promisedBy), now)}</Text>}
      </View>
      <View className="report-card-middle">
        <View className="report-card-words">
          <Text className="report-card-title">{report.title}</Text>
          <Text className="small muted">{sayCircumstances(report, now)}</Text>
        </View>
        {report.thumbnailUrl && !steps && (
          <Image className="report-card-photo" src={pictureAddress(report.thumbnailUrl)} lazyLoad alt="照片" />
        )}
      </View>
      {steps && step !== null && <Steps steps={STEP_WORDS.map((words) => ({ words }))} at={step} />}
    </Tap>
  );
}
