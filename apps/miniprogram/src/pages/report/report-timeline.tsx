import { Text, View } from '@tarojs/components';
import { IDENTITY_WORDS, sayWhen, type EventView, type Identity, type MyReport } from '@sanshi/contracts';
import { useNow } from '../../now';
import { PhotoRow } from '../../photos/photo-row';
import { TONES } from '../../reports/progress';

const WHO_KNOWS: Record<Identity, string> = {
  named: IDENTITY_WORDS.named,
  confidential: '只让报社知道您是谁',
  anonymous: '谁也不知道您是谁',
};

/** What has happened, newest first; the report itself stands at the end, where it began. */
export function ReportTimeline({ report }: { report: MyReport }) {
  const events = report.timeline.filter(({ visible }) => visible).reverse();
  return (
    <View className={`timeline ink-${TONES[report.state]}`}>
      {events.map((event, n) => (
        <View key={event.id} className={`event ${n === 0 ? 'event-now' : ''}`}>
          <View className="event-dot" />
          <View className="event-body">
            <EventBody event={event} report={report} />
          </View>
        </View>
      ))}
    </View>
  );
}

function EventBody({ event, report }: { event: EventView; report: MyReport }) {
  const now = useNow();
  const filed = event.command === 'file';
  const text = filed ? report.text : event.text;
  const photos = filed ? report.photos : event.photos;
  const who = event.side === 'reporter' || event.side === 'system' ? '' : ` · ${event.by}`;
  const summary = filed ? `${event.summary} · ${WHO_KNOWS[report.identity]}` : event.summary;
  return (
    <View>
      <Text className="event-when">{sayWhen(new Date(event.at), now) + who}</Text>
      <Text className="event-summary">{summary}</Text>
      {(text !== null || photos.length > 0) && (
        <View className={`bubble ${event.side === 'reporter' ? 'bubble-mine' : ''}`}>
          {text !== null && (
            <Text className="bubble-text" userSelect>
              {text}
            </Text>
          )}
          {photos.length > 0 && <PhotoRow photos={photos} />}
        </View>
      )}
    </View>
  );
}
