import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { JoinedReport } from '@sanshi/contracts';
import { answerAsNeighbour } from '../../api';
import { say } from '../../platform/ways';
import { FEELINGS, type Feeling } from '../../reports/feelings';
import { Button } from '../../ui/button';
import { Segments } from '../../ui/segments';
import { wordsOf } from '../../wire';

interface AnswerCardProps {
  joined: JoinedReport;
  onAnswered: (joined: JoinedReport) => void;
}

/** Each neighbour is asked; their answers are counted, the reporter's own decides. */
export function AnswerCard({ joined: { id, asked, answer }, onAnswered }: AnswerCardProps) {
  const [solved, setSolved] = useState<boolean | null>(null);
  if (!asked) return answer && <Answered answer={answer} />;
  return (
    <View className="card">
      <Text className="answer-title">在您那里，解决了吗？</Text>
      <Text className="small muted">每位邻居的回答，编辑都看得到。</Text>
      <View className="answer-choices">
        <Button look={solved === true ? 'main' : 'line'} onTap={() => setSolved(true)}>
          解决了
        </Button>
        <Button look={solved === false ? 'main' : 'line'} onTap={() => setSolved(false)}>
          没解决
        </Button>
      </View>
      {solved !== null && <HowWasIt id={id} solved={solved} onAnswered={onAnswered} />}
    </View>
  );
}

interface HowWasItProps {
  id: string;
  solved: boolean;
  onAnswered: (joined: JoinedReport) => void;
}

function HowWasIt({ id, solved, onAnswered }: HowWasItProps) {
  const [feeling, setFeeling] = useState<Feeling | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      onAnswered(await answerAsNeighbour(id, { solved, ...(feeling && { satisfied: feeling === 'yes' }) }));
      say('谢谢您，记下了');
    } catch (failure) {
      say(wordsOf(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <View className="answer-feeling">
      <Text className="small muted">办得怎么样（可以不选）</Text>
      <Segments label="办得怎么样" choices={FEELINGS} value={feeling} onChoose={setFeeling} />
      <Button busy={busy} onTap={() => void send()}>
        就这样
      </Button>
    </View>
  );
}

function Answered({ answer: { solved, satisfied } }: { answer: { solved: boolean; satisfied: boolean | null } }) {
  const feeling = satisfied === null ? '' : satisfied ? '，满意' : '，不满意';
  return (
    <View className="card">
      <Text className="answer-title">{`您说：${solved ? '解决了' : '没解决'}${feeling}`}</Text>
    </View>
  );
}
