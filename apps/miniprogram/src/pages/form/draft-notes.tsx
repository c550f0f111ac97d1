import { Text, View } from '@tarojs/components';
import type { Form } from '../../form/use-form';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';

/** What one must know of this draft before going on: it was refused, or it is an old one. */
export function DraftNotes({ form: { draft, resumed, startAnew } }: { form: Form }) {
  if (draft.refusal !== null)
    return (
      <View className="notice notice-red" role="alert" aria-role="alert">
        <Icon name="warning" />
        <Text className="notice-words">{`上次没能报上去：${draft.refusal}`}</Text>
      </View>
    );
  if (!resumed) return null;
  return (
    <View className="notice">
      <Icon name="draft" />
      <Text className="notice-words">接着上次没写完的</Text>
      <Tap className="notice-act" onTap={startAnew}>
        <Text>另写一件</Text>
      </Tap>
    </View>
  );
}
