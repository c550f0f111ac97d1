import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useCallback } from 'react';
import { myReports } from '../../api';
import { CallInstead } from '../../call-instead';
import { useCatalog } from '../../catalog';
import { useFetched } from '../../fetched';
import { isBlank, isWaiting } from '../../offline/draft';
import { useDrafts } from '../../offline/drafts';
import { go } from '../../platform/ways';
import { isOpen } from '../../reports/progress';
import { ReportCard } from '../../reports/report-card';
import { hasNothingThere } from '../../session';
import { Icon } from '../../ui/icon';
import { useLargeType } from '../../ui/large-type';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { Tap } from '../../ui/tap';
import { useUnread } from '../../unread';
import { EmergencyStrip } from './emergency-strip';
import { HowItGoes } from './how-it-goes';
import { Masthead } from './masthead';
import { shortHint } from './words';
import './index.scss';

export default function HomePage() {
  const { beats } = useCatalog();
  const [large] = useLargeType();
  useUnread();
  return (
    <Screen>
      <Masthead />
      {beats.map((beat) => (
        <Tap key={beat.code} className="card beat" onTap={() => go(`/pages/form/index?beat=${beat.code}`)}>
          <View className="beat-icon">
            <Icon name={beat.code} className="icon-large" />
          </View>
          <View className="beat-words">
            <Text className="beat-name">{beat.name}</Text>
            <Text className="beat-hint">{shortHint(beat.hint)}</Text>
          </View>
          <Icon name="forward" className="row-go" />
        </Tap>
      ))}
      <Unsent />
      {large && <CallInstead />}
      <EmergencyStrip />
      <Newest />
    </Screen>
  );
}

/** What is still on this phone only. */
function Unsent() {
  const drafts = useDrafts();
  const waiting = drafts.filter(isWaiting).length;
  const writing = drafts.filter((draft) => draft.stage === 'writing' && !isBlank(draft)).length;
  if (waiting + writing === 0) return null;
  const parts = [waiting > 0 && `${waiting} 件待发送`, writing > 0 && `${writing} 件没写完`].filter(Boolean);
  return (
    <View className="rows">
      <Row icon="draft" words={parts.join('，')} hint="都存在这部手机里" onTap={() => go('/more/drafts/index')} />
    </View>
  );
}

/** My newest report that is still under way, or else the newest; who has none yet reads how it goes. */
function Newest() {
  const ask = useCallback(() => myReports(), []);
  const { fetched, again } = useFetched(ask);
  useDidShow(() => void again());
  if (fetched.state !== 'ready') return hasNothingThere() ? <HowItGoes /> : null;
  const { items, nextCursor } = fetched.value;
  const newest = items.find(({ state }) => isOpen(state)) ?? items[0];
  if (!newest) return <HowItGoes />;
  return (
    <View>
      <View className="section">
        <Text className="section-name">我最近的一件</Text>
        <Tap className="section-more" role="link" onTap={() => go('/pages/reports/index')}>
          <Text>{nextCursor ? '全部' : `全部 ${items.length} 件`}</Text>
          <Icon name="forward" />
        </Tap>
      </View>
      <ReportCard report={newest} steps />
    </View>
  );
}
