import { Button as WechatButton, Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { FEEDBACK_KINDS, FEEDBACK_WORDS, LIMITS, type FeedbackKind } from '@sanshi/contracts';
import { sendFeedback } from '../../api';
import { drop, keep, kept } from '../../platform/keeping';
import { goBack } from '../../platform/ways';
import { Blank } from '../../ui/blank';
import { Button } from '../../ui/button';
import { Field, Line, Words } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Screen } from '../../ui/screen';
import { Segments } from '../../ui/segments';
import { wordsOf } from '../../wire';
import './index.scss';

const CHOICES = FEEDBACK_KINDS.map((value) => ({ value, words: FEEDBACK_WORDS[value] }));
const HINTS: Record<FeedbackKind, string> = {
  complaint: '哪里不对、为什么，写清楚我们才好办',
  suggestion: '您希望它怎么样',
  trouble: '在哪一页、点了什么、出了什么情况',
};
/** What is being written stays on the phone until it has arrived. */
const KEPT = 'feedback';

/** About the product, or against something that it shows. */
export default function FeedbackPage() {
  const { params } = useRouter<{ kind?: string; report?: string }>();
  const asked = FEEDBACK_KINDS.find((known) => known === params.kind);
  const [sent, setSent] = useState(false);
  return (
    <Screen title="意见与投诉">
      {sent ? (
        <Blank
          icon="check"
          words="收到了，谢谢您"
          hint="报社编辑会看；留了联系方式的，会回您。"
          act={{ words: '返回', onTap: goBack }}
        />
      ) : (
        <Writing first={asked ?? 'suggestion'} reportId={params.report} onSent={() => setSent(true)} />
      )}
    </Screen>
  );
}

interface WritingProps {
  first: FeedbackKind;
  reportId: string | undefined;
  onSent: () => void;
}

function Writing({ first, reportId, onSent }: WritingProps) {
  const [kind, setKind] = useState(first);
  const [text, setText] = useState(() => kept<string>(KEPT) ?? '');
  const [contact, setContact] = useState('');
  const { busy, wrong, send } = useSending(onSent);
  const type = (typed: string): void => {
    setText(typed);
    keep(KEPT, typed);
  };
  const body = {
    kind,
    text: text.trim(),
    ...(contact.trim() && { contact: contact.trim() }),
    ...(reportId && { reportId }),
  };
  return (
    <View>
      {reportId && (
        <Text className="feedback-about">投诉的是您刚才看的那条公开内容，编辑会先核对，不合适的马上撤下。</Text>
      )}
      <View className="field">
        <Segments label="哪一种" choices={CHOICES} value={kind} onChoose={setKind} />
      </View>
      <Field name="想说什么" aside={`${text.length}/${LIMITS.feedback.max}`} wrong={wrong}>
        <Words value={text} onInput={type} hint={HINTS[kind]} max={LIMITS.feedback.max} label="想说什么" />
      </Field>
      <Field name="怎么回您（可以不留）">
        <Line
          value={contact}
          onInput={setContact}
          hint="电话或微信号"
          max={LIMITS.feedbackContact.max}
          label="怎么回您，可以不留"
        />
      </Field>
      <View className="feedback-acts">
        <Button busy={busy} disabled={body.text.length < LIMITS.feedback.min} onTap={() => void send(body)}>
          送给编辑
        </Button>
        {process.env.TARO_ENV === 'weapp' && (
          <WechatButton className="feedback-wechat" openType="feedback" hoverClass="tap-pressed">
            <Icon name="megaphone" />
            <Text>也可以向微信投诉或反馈</Text>
          </WechatButton>
        )}
      </View>
    </View>
  );
}

function useSending(onSent: () => void) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const send = async (body: Parameters<typeof sendFeedback>[0]): Promise<void> => {
    setBusy(true);
    setWrong(null);
    try {
      await sendFeedback(body);
      drop(KEPT);
      onSent();
    } catch (failure) {
      setBusy(false);
      setWrong(wordsOf(failure));
    }
  };
  return { busy, wrong, send };
}
