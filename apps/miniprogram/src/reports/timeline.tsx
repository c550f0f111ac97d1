import { Text, View } from '@tarojs/components';
import { sayWhen, type HandlingState, type PhotoView } from '@sanshi/contracts';
import { useNow } from '../now';
import { PhotoRow } from '../photos/photo-row';
import { TONES } from './progress';
import './timeline.scss';

/** One thing that happened, as it is told here. */
export interface Told {
  id: string;
  at: string;
  /** Who did it, beside the time; null where the summary says it. */
  by: string | null;
  summary: string | null;
  text: string | null;
  photos: readonly PhotoView[];
  /** The reader's own words. */
  mine: boolean;
}

/** What has happened, in the order in which it is handed in; the first stands out as what holds now. */
export function Timeline({ told, state }: { told: readonly Told[]; state: HandlingState }) {
  return (
    <View className={`timeline ink-${TONES[state]}`} role="list">
      {told.map((one, n) => (
        <View key={one.id} className={`event ${n === 0 ? 'event-now' : ''}`} role="listitem">
          <View className="event-dot" />
          <View className="event-body">
            <Event told={one} />
          </View>
        </View>
      ))}
    </View>
  );
}

function Event({ told: { at, by, summary, text, photos, mine } }: { told: Told }) {
  const now = useNow();
  return (
    <View>
      <Text className="event-when">{sayWhen(new Date(at), now) + (by === null ? '' : ` · ${by}`)}</Text>
      {summary !== null && <Text className="event-summary">{summary}</Text>}
      {(text !== null || photos.length > 0) && (
        <View className={`bubble ${mine ? 'bubble-mine' : ''}`}>
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
