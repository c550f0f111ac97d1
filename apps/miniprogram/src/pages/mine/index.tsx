import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { IDENTITY_WORDS } from '@sanshi/contracts';
import { UsualIdentitySheet } from '../../identity/usual-identity-sheet';
import { isBlank } from '../../offline/draft';
import { useDrafts } from '../../offline/drafts';
import { messages } from '../../platform/messages';
import { go } from '../../platform/ways';
import { usualIdentity } from '../../preferences';
import { useLargeType } from '../../ui/large-type';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { SwitchRow } from '../../ui/switch-row';
import { useUnread } from '../../unread';
import { MyReports } from './my-reports';
import './index.scss';

export default function MinePage() {
  return (
    <Screen tabTitle="我的">
      <Inboxes />
      <MyReports />
      <Own />
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

/** What is one's own besides the reports. */
function Own() {
  return (
    <View className="rows mine-own">
      <Row icon="star" words="我关注的" onTap={() => go('/more/follows/index')} />
      <Row icon="ticket" words="查回执" hint="打电话、写信报的事" onTap={() => go('/more/receipt/index')} />
      <Row icon="person" words="我的资料" hint="谁看过我是谁，导出、收回、删除" onTap={() => go('/more/data/index')} />
      {messages.canAsk && (
        <Row icon="speech" words="微信消息" hint="还能发几次，再同意一次" onTap={() => go('/more/messages/index')} />
      )}
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
        <Row icon="megaphone" words="意见与投诉" onTap={() => go('/more/feedback/index')} />
        <Row icon="shield" words="隐私说明" hint="收什么、谁看得到、怎么收回" onTap={() => go('/more/privacy/index')} />
        <Row icon="info" words="关于三事" onTap={() => go('/more/about/index')} />
      </View>
      {choosing && <UsualIdentitySheet onClose={() => setChoosing(false)} />}
    </View>
  );
}
