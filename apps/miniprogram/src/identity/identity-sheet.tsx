import { Text, View } from '@tarojs/components';
import { IDENTITIES, IDENTITY_WORDS, type Identity } from '@sanshi/contracts';
import { Sheet } from '../ui/sheet';
import { SeenBy } from './seen-by';

const NOTES: Record<Identity, string> = {
  named: '想让社区直接联系您，选这个。',
  confidential: '不想让社区、物业知道，又愿意和编辑联系，选这个。',
  anonymous: '谁也看不到。系统和微信仍认得您的账号，只用来让您自己看进展、收回复。',
};

export function IdentitySheet({ chosen, onClose }: { chosen: Identity; onClose: () => void }) {
  return (
    <Sheet title="谁能看到什么" onClose={onClose}>
      {IDENTITIES.map((identity) => (
        <View key={identity} className={`card level ${identity === chosen ? 'level-chosen' : ''}`}>
          <Text className="level-name">{IDENTITY_WORDS[identity] + (identity === chosen ? '（现在选的）' : '')}</Text>
          <SeenBy identity={identity} />
          <Text className="level-note">{NOTES[identity]}</Text>
        </View>
      ))}
      <Text className="small muted">报了以后只能改得更保密，不能改得更公开。见报前，编辑会去掉能认出您的内容。</Text>
    </Sheet>
  );
}
