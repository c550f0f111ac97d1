import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { sayDay, STATE_WORDS, type ReceiptView } from '@sanshi/contracts';
import { lookUpReceipt } from '../../api';
import { useNow } from '../../now';
import { Holder } from '../../reports/holder';
import { TONES } from '../../reports/progress';
import { ReceiptNumber } from '../../reports/receipt-number';
import { Timeline, type Told } from '../../reports/timeline';
import { Button } from '../../ui/button';
import { Field, Line } from '../../ui/field';
import { Screen } from '../../ui/screen';
import { Tag } from '../../ui/tag';
import { ApiProblem, wordsOf } from '../../wire';
import { digitsOf, inGroups, WHOLE } from './digits';
import './index.scss';

const TAIL = 4;

/** For who telephoned or wrote: how it stands, by the number of the receipt and the end of the telephone's. */
export default function ReceiptPage() {
  const [found, setFound] = useState<ReceiptView | null>(null);
  return (
    <Screen title="查回执">
      {found ? <Found receipt={found} onAgain={() => setFound(null)} /> : <Asking onFound={setFound} />}
    </Screen>
  );
}

function Asking({ onFound }: { onFound: (receipt: ReceiptView) => void }) {
  const [number, setNumber] = useState('');
  const [tail, setTail] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const look = async (): Promise<void> => {
    setBusy(true);
    setWrong({});
    await lookUpReceipt({ receiptNumber: number, phoneTail: tail }).then(onFound, (failure: unknown) =>
      setWrong(refusalOf(failure)),
    );
    setBusy(false);
  };
  return (
    <View>
      <Text className="receipt-look">
        打过电话、写过信的，用回执号查办到哪一步。用这个小程序报的，在“我的”里直接看。
      </Text>
      <Field name="回执号（10 位数字）" aside={<Text className="digits">{inGroups(number)}</Text>} wrong={wrong.number}>
        <Line
          value={number}
          onInput={(typed) => setNumber(digitsOf(typed).slice(0, WHOLE))}
          hint="例如：4821907365"
          max={WHOLE}
          label="回执号，10 位数字"
          type="number"
        />
      </Field>
      <Field name="您电话号码的后 4 位" wrong={wrong.tail}>
        <Line
          value={tail}
          onInput={(typed) => setTail(digitsOf(typed).slice(0, TAIL))}
          hint="打电话来的那个号码"
          max={TAIL}
          label="电话号码的后 4 位"
          type="number"
        />
      </Field>
      <View className="receipt-look-act">
        <Button busy={busy} disabled={number.length < WHOLE || tail.length < TAIL} onTap={() => void look()}>
          查一查
        </Button>
      </View>
    </View>
  );
}

/** What to say below each of the two. */
interface Wrong {
  number?: string;
  tail?: string;
}

function refusalOf(failure: unknown): Wrong {
  // A number in itself tells that a digit was misread.
  if (failure instanceof ApiProblem && failure.fields['receiptNumber'])
    return { number: '这个回执号有一位不对，请对着回执再看一遍。' };
  // Which of the two is wrong is not said: nobody shall find out numbers by trying.
  if (failure instanceof ApiProblem && failure.code === 'not_found')
    return { tail: '没有查到。请看看回执号和电话后 4 位，两样都要对。' };
  return { tail: wordsOf(failure) };
}

function Found({ receipt, onAgain }: { receipt: ReceiptView; onAgain: () => void }) {
  const now = useNow();
  const { receiptNumber, title, state, submittedAt, holder, promisedBy, steps } = receipt;
  const told: Told[] = steps
    .map((step) => ({ ...step, id: `${step.at} ${step.summary}`, photos: [], mine: false }))
    .reverse();
  return (
    <View>
      <View className="receipt-found">
        <ReceiptNumber digits={receiptNumber} />
        <Tag tone={TONES[state]}>{STATE_WORDS[state]}</Tag>
        <Text className="receipt-found-title">{title}</Text>
        <Text className="small muted">{`${sayDay(new Date(submittedAt), now)} 报`}</Text>
      </View>
      <Holder state={state} holder={holder} promisedBy={promisedBy} />
      <Timeline told={told} state={state} />
      <Button look="quiet" onTap={onAgain}>
        再查一件
      </Button>
    </View>
  );
}
