import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { IDENTITIES, IDENTITY_WORDS, type Identity } from '@sanshi/contracts';
import { chooseUsualIdentity, usualIdentity } from '../preferences';
import { Button } from '../ui/button';
import { Segments } from '../ui/segments';
import { Sheet } from '../ui/sheet';
import { IdentitySheet } from './identity-sheet';

const CHOICES = IDENTITIES.map((value) => ({ value, words: IDENTITY_WORDS[value] }));

/** With what the form begins; on each report one may still choose otherwise. */
export function UsualIdentitySheet({ onClose }: { onClose: () => void }) {
  const [identity, setIdentity] = useState<Identity>(usualIdentity);
  const [explaining, setExplaining] = useState(false);
  const choose = (chosen: Identity): void => {
    chooseUsualIdentity(chosen);
    setIdentity(chosen);
  };
  if (explaining) return <IdentitySheet chosen={identity} onClose={() => setExplaining(false)} />;
  return (
    <Sheet title="平时谁可以知道是我" onClose={onClose}>
      <Segments label="平时谁可以知道是我" choices={CHOICES} value={identity} onChoose={choose} />
      <View className="field">
        <Text className="small muted">每次报事的时候，还可以单独改。</Text>
      </View>
      <View className="field">
        <Button look="quiet" onTap={() => setExplaining(true)}>
          有什么区别
        </Button>
      </View>
    </Sheet>
  );
}
