import { Text, View } from '@tarojs/components';
import { Tap } from './tap';

interface SegmentsProps<Value extends string> {
  label: string;
  choices: readonly { value: Value; words: string }[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onChoose: (value: Value) => void;
}

/** A few choices side by side, one of them taken. */
export function Segments<Value extends string>({ label, choices, value, onChoose }: SegmentsProps<Value>) {
  return (
    <View className="segments" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <Tap
          key={choice.value}
          className={`segment ${choice.value === value ? 'segment-on' : ''}`}
          onTap={() => onChoose(choice.value)}
          role="radio"
          checked={choice.value === value}
        >
          <Text>{choice.words}</Text>
        </Tap>
      ))}
    </View>
  );
}
