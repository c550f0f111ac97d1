import { Text, View } from '@tarojs/components';
import type { Identity } from '@sanshi/contracts';
import './identity.scss';

interface Seen {
  newsroom: string;
  office: string;
  all: string;
}

const HIDDEN = '只看到“匿名”';
const CONTACT = '称呼、电话（看全号要写理由，并留下记录）';
const PUBLIC = '看不到您是谁';

/** Who sees what, level by level: the newsroom, the office that handles it, the public. Written as the server does it. */
const SEEN: Record<Identity, Seen> = {
  named: { newsroom: CONTACT, office: '您单独同意了，才看到称呼和电话；不同意就是“匿名”', all: PUBLIC },
  confidential: { newsroom: '称呼、电话（看全号要写理由、经另一位编辑同意，并留下记录）', office: HIDDEN, all: PUBLIC },
  anonymous: { newsroom: HIDDEN, office: HIDDEN, all: PUBLIC },
};

/** The three columns of one level; a minor's name is kept as a confidential one, whatever was chosen short of anonymous. */
export function SeenBy({ identity, isMinor = false }: { identity: Identity; isMinor?: boolean }) {
  const { newsroom, office, all } = SEEN[isMinor && identity === 'named' ? 'confidential' : identity];
  return (
    <View className="level-columns">
      <Column who="报社编辑" sees={newsroom} />
      <Column who="办理单位" sees={office} />
      <Column who="公众" sees={all} />
    </View>
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
