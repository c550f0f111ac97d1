import { Text, View } from '@tarojs/components';
import type { FormSteps } from '../../form/use-steps';
import { Button } from '../../ui/button';

interface FormFootProps {
  steps: FormSteps;
  onNext: () => void;
  onSend: () => void;
}

export function FormFoot({ steps: { isLast, back }, onNext, onSend }: FormFootProps) {
  return (
    <View>
      <View className="form-acts">
        {back && (
          <Button look="quiet" onTap={back}>
            上一步
          </Button>
        )}
        {isLast ? <Button onTap={onSend}>报给社区和报社</Button> : <Button onTap={onNext}>下一步</Button>}
      </View>
      <Text className="foot-note">写的内容已自动保存，没网也能发，有网自动送达</Text>
    </View>
  );
}
