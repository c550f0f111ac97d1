import { Text, View } from '@tarojs/components';
import type { Form } from '../../form/use-form';
import { usePhoneIsFull } from '../../offline/drafts';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';

/** What one must know of this draft before going on: it was refused, it is an old one, or the phone has no room for it. */
export function DraftNotes({ form: { draft, resumed, startAnew } }: { form: Form }) {
  const isFull = usePhoneIsFull();
  if (isFull)
    return (
      <View className="notice notice-red" role="alert">
        <Icon name="warning" />
        <Text className="notice-words">手机存不下了：现在写的还没存上。先清出些空间，或者现在就报送，别关掉。</Text>
      </View>
    );
  if (draft.refusal !== null)
    return (
      <View className="notice notice-red" role="alert">
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
