import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { AreaView } from '@sanshi/contracts';
import { useCatalog } from '../../catalog';
import { LIFE_LINES, TOWN_HALL } from '../../danger';
import { CommunityList } from '../../places/community-list';
import { phone } from '../../platform/phone';
import { chooseMyCommunity, myCommunity } from '../../preferences';
import { saySpan } from '../../reports/span';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { Sheet } from '../../ui/sheet';
import './index.scss';

/** Whose community it is, who answers for it and how soon, and whom to call. */
export default function WhomPage() {
  const [community, setCommunity] = useState(myCommunity);
  const [choosing, setChoosing] = useState(false);
  return (
    <Screen title="找谁办">
      <View className="rows rows-first">
        <Row
          icon="place"
          words={community?.name ?? '选一下您的社区'}
          hint={community ? '我的社区，点一下可以换' : '报事的时候，就不用再选了'}
          onTap={() => setChoosing(true)}
        />
      </View>
      {community && <Answering code={community.code} />}
      <Limits />
      <Section name="可以打的电话" />
      <View className="rows">
        {[TOWN_HALL, ...LIFE_LINES].map(({ name, number }) => (
          <Row key={number} icon="phone" words={`${number} ${name}`} onTap={() => phone.dial(number)} />
        ))}
      </View>
      {choosing && (
        <Sheet
          title="我的社区"
          onClose={() => setChoosing(false)}
          foot={<Button onTap={() => setChoosing(false)}>选好了</Button>}
        >
          <CommunityList
            chosen={community}
            onChoose={(chosen) => {
              chooseMyCommunity(chosen);
              setCommunity(chosen);
            }}
          />
        </Sheet>
      )}
    </Screen>
  );
}

function Section({ name }: { name: string }) {
  return (
    <View className="section">
      <Text className="section-name">{name}</Text>
    </View>
  );
}

/** From the community upwards: what one cannot do goes one level up. */
function Answering({ code }: { code: string }) {
  const { areas } = useCatalog();
  const levels = chainOf(areas, code);
  return (
    <View>
      <Section name="这里的事由谁办" />
      <View className="card chain">
        {levels.map(({ code: area, name }, n) => (
          <View key={area} className="chain-level">
            {n > 0 && <Icon name="forward" />}
            <Text className={n === 0 ? 'chain-first' : ''}>{name}</Text>
          </View>
        ))}
        <Text className="chain-note">先交给社区；社区办不了的，一级一级往上交。交到谁手里，您都看得到。</Text>
      </View>
    </View>
  );
}

function chainOf(areas: readonly AreaView[], code: string | null): AreaView[] {
  const area = areas.find((candidate) => candidate.code === code);
  return area ? [area, ...chainOf(areas, area.parent)] : [];
}

function Limits() {
  const { priorities } = useCatalog();
  return (
    <View>
      <Section name="多久有回音" />
      <View className="card limits">
        {priorities.map(({ code, name, respond, resolve }) => (
          <View key={code} className="limit">
            <Text className="limit-name">{`${name}的事`}</Text>
            <Text className="limit-words">{`${saySpan(respond)}内回音，${saySpan(resolve)}内办结`}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}
