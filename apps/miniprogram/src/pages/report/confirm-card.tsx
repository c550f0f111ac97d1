import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { LIMITS, type MyReport } from '@sanshi/contracts';
import { confirm, reopen } from '../../api';
import { FEELINGS, type Feeling } from '../../reports/feelings';
import { Button } from '../../ui/button';
import { Field, Words } from '../../ui/field';
import { Segments } from '../../ui/segments';
import { Sheet } from '../../ui/sheet';
import { mayDo, type Acting } from './use-acting';

/** The office says that it is done; the reporter has the last word. */
export function ConfirmCard({ report, acting }: { report: MyReport; acting: Acting }) {
  const [answering, setAnswering] = useState<'solved' | 'unsolved' | null>(null);
  const mayConfirm = mayDo(report, 'confirm');
  const mayReopen = mayDo(report, 'reopen');
  const close = (): void => setAnswering(null);
  return (
    <View>
      <Rating report={report} />
      {(mayConfirm || mayReopen) && (
        <View className="card confirm">
          <Text className="confirm-title">{mayConfirm ? '这件事解决了吗？' : '又出问题了？'}</Text>
          <Text className="small muted">
            {mayConfirm ? '您说了算。7 天不回答，就当没有异议。' : '说明情况，还交给原来的单位接着办。'}
          </Text>
          <View className="confirm-answers">
            {mayConfirm && <Button onTap={() => setAnswering('solved')}>解决了</Button>}
            {mayReopen && (
              <Button look={mayConfirm ? 'line' : 'quiet'} onTap={() => setAnswering('unsolved')}>
                {mayConfirm ? '没解决' : '没解决，重新办'}
              </Button>
            )}
          </View>
        </View>
      )}
      {answering === 'solved' && <SolvedSheet report={report} acting={acting} onClose={close} />}
      {answering === 'unsolved' && <UnsolvedSheet report={report} acting={acting} onClose={close} />}
    </View>
  );
}

function Rating({ report: { rating } }: { report: MyReport }) {
  if (!rating) return null;
  const satisfied = rating.satisfied === null ? '' : rating.satisfied ? '，满意' : '，不满意';
  return (
    <View className="card">
      <Text className="confirm-title">{`您说：${rating.solved ? '解决了' : '没解决'}${satisfied}`}</Text>
      {rating.comment && <Text className="small muted">{rating.comment}</Text>}
    </View>
  );
}

interface AnswerProps {
  report: MyReport;
  acting: Acting;
  onClose: () => void;
}

function SolvedSheet({ report: { id, version }, acting, onClose }: AnswerProps) {
  const [feeling, setFeeling] = useState<Feeling | null>(null);
  const [comment, setComment] = useState('');
  const send = async (): Promise<void> => {
    const said = comment.trim();
    const body = {
      version,
      solved: true,
      ...(feeling && { satisfied: feeling === 'yes' }),
      ...(said && { comment: said }),
    };
    if (await acting.act(() => confirm(id, body), '谢谢您，记下了')) onClose();
  };
  const foot = (
    <Button busy={acting.busy} onTap={() => void send()}>
      就这样
    </Button>
  );
  return (
    <Sheet title="解决了，办得怎么样" onClose={onClose} foot={foot}>
      <Segments label="办得怎么样" choices={FEELINGS} value={feeling} onChoose={setFeeling} />
      <Field name="想说的话（可以不写）">
        <Words
          value={comment}
          onInput={setComment}
          hint="办得好的、不好的，都可以说"
          max={LIMITS.comment.max}
          label="想说的话"
        />
      </Field>
    </Sheet>
  );
}

function UnsolvedSheet({ report: { id, version }, acting, onClose }: AnswerProps) {
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    if (await acting.act(() => reopen(id, { version, text: text.trim() }), '已经交回去接着办')) onClose();
  };
  const foot = (
    <Button busy={acting.busy} disabled={text.trim().length < LIMITS.reason.min} onTap={() => void send()}>
      交回去接着办
    </Button>
  );
  return (
    <Sheet title="没解决" onClose={onClose} foot={foot}>
      <Field name="还差什么">
        <Words
          value={text}
          onInput={setText}
          hint="现在是什么样子？还差什么？"
          max={LIMITS.reason.max}
          label="还差什么"
        />
      </Field>
    </Sheet>
  );
}
