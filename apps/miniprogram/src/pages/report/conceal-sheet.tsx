import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { IDENTITIES, type Identity, type MyReport } from '@sanshi/contracts';
import { conceal } from '../../api';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Sheet } from '../../ui/sheet';
import { Tap } from '../../ui/tap';
import type { Acting } from './use-acting';

/** What becomes of it, level by level. */
const CHOICES: Record<Identity, { words: string; hint: string }> = {
  named: { words: '实名', hint: '报社和办理单位都知道您是谁。' },
  confidential: { words: '只让报社知道我是谁', hint: '办理单位从现在起只看到“匿名”，您的称呼和电话还留在报社。' },
  anonymous: { words: '谁也不要知道我是谁', hint: '称呼和电话马上删掉，找不回来；进展和回复您还照样看得到。' },
};

interface ConcealSheetProps {
  report: MyReport;
  acting: Acting;
  onClose: () => void;
}

/** Only towards more secrecy: what was once told cannot be asked for again. */
export function ConcealSheet({ report: { id, version, identity }, acting, onClose }: ConcealSheetProps) {
  const levels = IDENTITIES.slice(IDENTITIES.indexOf(identity) + 1);
  const [chosen, setChosen] = useState<Identity | null>(null);
  const send = async (wanted: Identity): Promise<void> => {
    if (await acting.act(() => conceal(id, { version, identity: wanted }), '改好了')) onClose();
  };
  const foot = (
    <Button busy={acting.busy} disabled={chosen === null} onTap={() => chosen && void send(chosen)}>
      就这样改
    </Button>
  );
  return (
    <Sheet title="改得更保密" onClose={onClose} foot={foot}>
      <View className="rows" role="radiogroup" aria-label="谁可以知道是我">
        {levels.map((level) => (
          <Tap key={level} className="row" role="radio" checked={level === chosen} onTap={() => setChosen(level)}>
            <View className="row-words">
              <Text className="row-main">{CHOICES[level].words}</Text>
              <Text className="row-hint">{CHOICES[level].hint}</Text>
            </View>
            <View className={`check-box ${level === chosen ? 'check-box-on' : ''}`}>
              {level === chosen && <Icon name="check" className="check-mark" />}
            </View>
          </Tap>
        ))}
      </View>
      <Text className="small muted">改了就改不回来。</Text>
    </Sheet>
  );
}
