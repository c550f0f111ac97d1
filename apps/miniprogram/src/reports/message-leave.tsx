import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useCatalog } from '../catalog';
import { messages } from '../platform/messages';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import './message-leave.scss';

/** Asks for leave to send WeChat messages, after saying what for: each leave is good for one message of a kind. */
export function MessageLeave() {
  const { templates } = useCatalog();
  const [answer, setAnswer] = useState<'none' | 'granted' | 'refused'>('none');
  if (!messages.canAsk || templates.length === 0) return null;

  const ask = (): void => {
    // Nothing may stand between the tap and the question, or WeChat does not show it. WeChat itself tells the server of the answer.
    const asked = messages.ask([...new Set(templates.map(({ templateId }) => templateId))]);
    void asked.then((granted) => setAnswer(granted.length > 0 ? 'granted' : 'refused'));
  };

  return (
    <View className="card leave">
      <View className="leave-words">
        <Icon name="bell" className="icon-large" />
        <View>
          <Text className="leave-title">有进展时，微信告诉您？</Text>
          <Text className="small muted">
            只说“有进展了”，不写内容；您点一次同意，微信才让我们发一次。不同意，也能在“我的”里看到。
          </Text>
        </View>
      </View>
      {answer === 'none' ? (
        <Button look="quiet" onTap={ask}>
          好，告诉我
        </Button>
      ) : (
        <Text className="leave-answer">{answer === 'granted' ? '记下了，有进展就告诉您。' : '好的，不打扰您。'}</Text>
      )}
    </View>
  );
}
