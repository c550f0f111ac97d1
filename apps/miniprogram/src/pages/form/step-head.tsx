import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { STEPS } from '../../form/use-steps';

/** Which of the questions this is; each begins at the top of the page. */
export function StepHead({ at }: { at: number }) {
  useEffect(() => {
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
  }, [at]);
  return (
    <View className="step-head" role="status" aria-live="polite">
      <Text className="step-head-count">{`第 ${at + 1} 步，共 ${STEPS.length} 步`}</Text>
      <Text className="step-head-name">{STEPS[at]}</Text>
    </View>
  );
}
