import { Text, View } from '@tarojs/components';
import { useCatalog } from '../../catalog';
import { phone } from '../../platform/phone';
import { go } from '../../platform/ways';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import './index.scss';

export default function AboutPage() {
  const { newspaper, hotline } = useCatalog();
  return (
    <Screen title="关于三事">
      <View className="about">
        <Text className="about-name">三事</Text>
        <Text className="muted">居家事 · 邻里事 · 社区事</Text>
        <Text className="about-words">
          {`有事报一声：${newspaper || '报社'}先看，负责的社区来办，办得怎么样您说了算。每件事都有回执号，走到哪一步、在谁手里，随时看得到。`}
        </Text>
      </View>
      <View className="rows">
        <Row icon="speech" words="意见与投诉" hint="写给报社编辑" onTap={() => go('/more/feedback/index')} />
        {hotline !== '' && (
          <Row icon="phone" words={`${newspaper}热线`} hint={hotline} onTap={() => phone.dial(hotline)} />
        )}
        <Row icon="shield" words="隐私说明" onTap={() => go('/more/privacy/index')} />
      </View>
      <Text className="about-version">{[newspaper, `版本 ${APP_VERSION}`].filter(Boolean).join(' · ')}</Text>
    </Screen>
  );
}
