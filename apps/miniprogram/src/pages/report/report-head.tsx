import { Text, View } from '@tarojs/components';
import {
  sayDay,
  sayOnBehalf,
  sayReceiptNumber,
  STATE_WORDS,
  type HandlingState,
  type MyReport,
} from '@sanshi/contracts';
import { categoryName, useCatalog } from '../../catalog';
import { useNow } from '../../now';
import { phone } from '../../platform/phone';
import { READ_AS, readOut } from '../../reports/aloud';
import { isOpen, STEP_WORDS, stepOf, TONES } from '../../reports/progress';
import { Icon } from '../../ui/icon';
import { Steps } from '../../ui/steps';
import { Tag } from '../../ui/tag';
import { Tap } from '../../ui/tap';

const DAY_MS = 24 * 3_600_000;
/** The states that begin the five steps, in their order. */
const STEP_STATES: readonly HandlingState[] = ['received', 'accepted', 'assigned', 'handling', 'resolved'];

export function ReportHead({ report }: { report: MyReport }) {
  const catalog = useCatalog();
  const now = useNow();
  const { state, receiptNumber, submittedAt, title, joinedCount, onBehalfOf } = report;
  const day = Math.floor((now.getTime() - Date.parse(submittedAt)) / DAY_MS) + 1;
  const place = `${report.community?.name ?? '区里'}${report.place?.address ?? ''}`;
  const joined = joinedCount > 0 ? [`${joinedCount} 位邻居也遇到`] : [];
  const behalf = onBehalfOf === null ? [] : [sayOnBehalf(onBehalfOf)];
  return (
    <View className="report-head">
      <View className="report-head-top">
        <Tag tone={TONES[state]}>{isOpen(state) ? `${STATE_WORDS[state]} · 第 ${day} 天` : STATE_WORDS[state]}</Tag>
        <ReceiptDigits digits={receiptNumber} />
      </View>
      <Text className="report-title">{title}</Text>
      <Text className="small muted">
        {[categoryName(catalog, report.category), place, ...behalf, ...joined].join(' · ')}
      </Text>
      <Progress report={report} now={now} />
    </View>
  );
}

/** Read out digit by digit; the button beside copies it. */
function ReceiptDigits({ digits }: { digits: string }) {
  return (
    <View className="report-number">
      <View className="digits" role={READ_AS} aria-label={`回执号，${readOut(digits)}`}>
        {sayReceiptNumber(digits)}
      </View>
      <Tap className="tap-drawing report-copy" onTap={() => void phone.copy(digits)} label="复制回执号">
        <Icon name="copy" />
      </Tap>
    </View>
  );
}

function Progress({ report, now }: { report: MyReport; now: Date }) {
  const at = stepOf(report.state);
  if (at === null) return null;
  const steps = STEP_WORDS.map((words, n) => ({
    words,
    when: n <= at ? reachedAt(report, STEP_STATES[n], now) : undefined,
  }));
  return <Steps steps={steps} at={at} />;
}

/** The day on which the report last came into `state`; a step that was skipped has none. */
function reachedAt({ timeline }: MyReport, state: HandlingState | undefined, now: Date): string | undefined {
  const event = timeline.filter(({ to }) => to === state).pop();
  return event && sayDay(new Date(event.at), now);
}
