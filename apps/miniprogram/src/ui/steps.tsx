import { Text, View } from '@tarojs/components';

export interface Step {
  words: string;
  /** Below the words, small: when it was reached. */
  when?: string;
}

/** In large type the whole day is wider than a step. */
const mayBreak = (day: string): string => day.replace('月', '月\u200B');

/** A way of a few steps; those before `at` are done, `at` is where it stands now. */
export function Steps({ steps, at }: { steps: readonly Step[]; at: number }) {
  const here = steps[at];
  return (
    <View className="steps" role="img" aria-label={`共 ${steps.length} 步，现在：${here?.words ?? ''}`}>
      {steps.map((step, n) => (
        <View key={step.words} className={`step ${n < at ? 'step-done' : ''} ${n === at ? 'step-now' : ''}`}>
          <View className="step-dot" />
          <Text className="step-words">{step.words}</Text>
          {step.when && <Text className="step-when">{mayBreak(step.when)}</Text>}
        </View>
      ))}
    </View>
  );
}
