import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { askedFor } from '../../look-around';
import { go } from '../../platform/ways';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { Segments } from '../../ui/segments';
import { useUnread } from '../../unread';
import { CommunityBar } from './community-bar';
import { Filters } from './filters';
import { PublishedList } from './published-list';
import { PublishedMap } from './published-map';
import { EVERYTHING, nameOf } from './wanted';
import './index.scss';

const LOOKS = [
  { value: 'list', words: '列表' },
  { value: 'map', words: '地图' },
] as const;
type Look = (typeof LOOKS)[number]['value'];

/** What the newsroom has published, on a list or on a map. */
export default function NearbyPage() {
  const [look, setLook] = useState<Look>('list');
  const [wanted, setWanted] = useState(EVERYTHING);
  const showAll = (): void => setWanted(EVERYTHING);
  useUnread();
  useDidShow(() => {
    const community = askedFor();
    if (community) setWanted({ ...EVERYTHING, community });
  });
  return (
    <Screen tabTitle="身边">
      <View className="nearby-head">
        <Segments label="怎么看" choices={LOOKS} value={look} onChoose={setLook} />
      </View>
      <Filters wanted={wanted} onChange={setWanted} />
      {wanted.community && <CommunityBar key={wanted.community.code} community={wanted.community} />}
      {look === 'list' ? (
        <PublishedList key={nameOf(wanted)} wanted={wanted} onAll={showAll} />
      ) : (
        <PublishedMap key={nameOf(wanted)} wanted={wanted} onAll={showAll} />
      )}
      <View className="rows nearby-whom">
        <Row icon="phone" words="找谁办、多久办、打什么电话" onTap={() => go('/more/whom/index')} />
      </View>
    </Screen>
  );
}
