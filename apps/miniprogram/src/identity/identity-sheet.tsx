import { Text, View } from '@tarojs/components';
import { IDENTITIES, IDENTITY_WORDS, type Identity } from '@sanshi/contracts';
import { Sheet } from '../ui/sheet';
import './identity.scss';

/** Who sees what, level by level: the newsroom, the office that handles it, the public. Written as the server does it. */
const SEEN_BY: Record<Identity, { newsroom: string; office: string; all: string; note: string }> = {
  named: {
    newsroom: '称呼、电话（看全号要写理由，并留下记录）',
    office: '您单独同意了，才看到称呼和电话；不同意就是“匿名”',
    all: '看不到您是谁',
    note: '想让社区直接联系您，选这个。',
  },
  confidential: {
    newsroom: '称呼、电话（看全号要写理由，并留下记录）',
    office: '只看到“匿名”',
    all: '看不到您是谁',
    note: '不想让社区、物业知道，又愿意和编辑联系，选这个。',
  },
  anonymous: {
    newsroom: '只看到“匿名”',
    office: '只看到“匿名”',
    all: '看不到您是谁',
    note: '谁也看不到。系统和微信仍认得您的账号，只用来让您自己看进展、收回复。',
  },
};

export function IdentitySheet({ chosen, onClose }: { chosen: Identity; onClose: () => void }) {
  return (
    <Sheet title="谁能看到什么" onClose={onClose}>
      {IDENTITIES.map((identity) => (
        <View key={identity} className={`card level ${identity === chosen ? 'level-chosen' : ''}`}>
          <Text className="level-name">{IDENTITY_WORDS[identity] + (identity === chosen ? '（现在选的）' : '')}</Text>
          <View className="level-columns">
            <Column who="报社编辑" sees={SEEN_BY[identity].newsroom} />
            <Column who="办理单位" sees={SEEN_BY[identity].office} />
            <Column who="公众" sees={SEEN_BY[identity].all} />
          </View>
          <Text className="level-note">{SEEN_BY[identity].note}</Text>
        </View>
      ))}
      <Text className="small muted">报了以后只能改得更保密，不能改得更公开。见报前，编辑会去掉能认出您的内容。</Text>
    </Sheet>
  );
}

function Column({ who, sees }: { who: string; sees: string }) {
  return (
    <View className="level-column">
      <Text className="level-who">{who}</Text>
      <Text className="level-sees">{sees}</Text>
    </View>
  );
}
