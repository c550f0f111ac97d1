import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { IDENTITY_WORDS } from '@sanshi/contracts';
import { myReports } from '../../api';
import { useFetched } from '../../fetched';
import { UsualIdentitySheet } from '../../identity/usual-identity-sheet';
import { isBlank } from '../../offline/draft';
import { useDrafts } from '../../offline/drafts';
import { go, goTab } from '../../platform/ways';
import { usualIdentity } from '../../preferences';
import { ReportCard } from '../../reports/report-card';
import { Blank } from '../../ui/blank';
import { Icon } from '../../ui/icon';
import { useLargeType } from '../../ui/large-type';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { SwitchRow } from '../../ui/switch-row';
import { Tap } from '../../ui/tap';
import { useUnread } from '../../unread';

const SHOWN = 3;

export default function MinePage() {
  return (
    <Screen tabTitle="我的">
      <Inboxes />
      <MyReports />
      <Settings />
    </Screen>
  );
}

function Inboxes() {
  const unread = useUnread();
  const unsent = useDrafts().filter((draft) => draft.stage !== 'sent' && !isBlank(draft)).length;
  return (
    <View className="rows rows-first">
      <Row icon="bell" words="消息" aside={count(unread, '条没看')} onTap={() => go('/more/inbox/index')} />
      <Row icon="draft" words="草稿和待发送" aside={count(unsent, '件')} onTap={() => go('/more/drafts/index')} />
    </View>
  );
}

const count = (many: number, of: string) =>
  many > 0 && (
    <Text className="count" aria-label={`${many} ${of}`}>
      {many}
    </Text>
  );

function MyReports() {
  const ask = useCallback(() => myReports(), []);
  const { fetched, again } = useFetched(ask);
  useDidShow(() => void again());
  return (
    <View>
      <View className="section">
        <Text className="section-name">我报的事</Text>
        {fetched.state === 'ready' && fetched.value.items.length > 0 && (
          <Tap className="section-more" role="link" onTap={() => go('/pages/reports/index')}>
            <Text>全部</Text>
            <Icon name="forward" />
          </Tap>
        )}
      </View>
      {fetched.state === 'loading' && <Skeleton cards={2} />}
      {fetched.state === 'failed' && (
        <Blank
          icon="offline"
          words="没能打开"
          hint={fetched.words}
          act={{ words: '再试一次', onTap: () => void again() }}
        />
      )}
      {fetched.state === 'ready' && fetched.value.items.length === 0 && (
        <Blank
          icon="megaphone"
          words="还没有报过事"
          hint="家里、邻里、社区的事，都可以报。"
          act={{ words: '报一件', onTap: () => goTab('home') }}
        />
      )}
      {fetched.state === 'ready' &&
        fetched.value.items.slice(0, SHOWN).map((report) => <ReportCard key={report.id} report={report} />)}
    </View>
  );
}

function Settings() {
  const [large, chooseLarge] = useLargeType();
  const [choosing, setChoosing] = useState(false);
  return (
    <View>
      <View className="section">
        <Text className="section-name">设置和说明</Text>
      </View>
      <View className="rows">
        <SwitchRow
          icon="type"
          words="大字版"
          hint="字大一些，按钮大一些"
          on={large}
          onToggle={() => chooseLarge(!large)}
        />
        <Row
          icon="eye"
          words="平时谁可以知道是我"
          hint={IDENTITY_WORDS[usualIdentity()]}
          onTap={() => setChoosing(true)}
        />
        <Row icon="shield" words="隐私说明" hint="收什么、谁看得到、怎么收回" onTap={() => go('/more/privacy/index')} />
        <Row icon="info" words="关于和意见" onTap={() => go('/more/about/index')} />
      </View>
      {choosing && <UsualIdentitySheet onClose={() => setChoosing(false)} />}
    </View>
  );
}
