import { Button as WechatButton, Text, View } from '@tarojs/components';
import { useCatalog } from '../../catalog';
import { go } from '../../platform/ways';
import { Icon } from '../../ui/icon';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import './index.scss';

export default function AboutPage() {
  const { newspaper } = useCatalog();
  return (
    <Screen title="关于和意见">
      <View className="about">
        <Text className="about-name">三事</Text>
        <Text className="muted">居家事 · 邻里事 · 社区事</Text>
        <Text className="about-words">
          {`有事报一声：${newspaper || '报社'}先看，负责的社区来办，办得怎么样您说了算。每件事都有回执号，走到哪一步、在谁手里，随时看得到。`}
        </Text>
      </View>
      <View className="rows">
        <Row
          icon="draft"
          words="对三事有意见"
          hint="写给报社编辑，当一件事来办"
          onTap={() => go('/pages/form/index?beat=community')}
        />
        <Row icon="shield" words="隐私说明" onTap={() => go('/more/privacy/index')} />
        {process.env.TARO_ENV === 'weapp' && (
          <WechatButton className="row about-feedback" openType="feedback" hoverClass="tap-pressed">
            <Icon name="megaphone" className="row-icon" />
            <Text className="row-words">向微信投诉或反馈</Text>
          </WechatButton>
        )}
      </View>
    </Screen>
  );
}
