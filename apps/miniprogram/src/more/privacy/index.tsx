import { Text, View } from '@tarojs/components';
import { useCatalog } from '../../catalog';
import { go } from '../../platform/ways';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';

/** Said plainly, and only what the product does. */
const CHAPTERS: readonly { title: string; text: string }[] = [
  {
    title: '收什么',
    text: '您写的话、选的照片、选的地方；您愿意留的称呼和电话；微信给的一个账号（不含昵称、头像、手机号），网页上是这个浏览器的一个账号。照片里藏着的拍摄时间和位置，存下之前会去掉。不记您的网络地址。',
  },
  {
    title: '谁看得到',
    text: '报社编辑看您报的事。需要办理的，交给负责的社区或街道看，但称呼和电话只在您选了“实名”、又单独同意之后才交。公众什么也看不到，直到编辑把一件您同意公开的事编辑好公开；公开的内容里没有您是谁，地方也只到街巷。',
  },
  {
    title: '“匿名”是什么意思',
    text: '没有任何人能看到您是谁。系统和微信仍认得您的账号，只用来让您自己看进展、收回复。',
  },
  {
    title: '称呼和电话怎么存',
    text: '加密存，平时只显示一部分，例如 138****0001。要看全，得先写理由，谁在什么时候看过都记下来，改不了。',
  },
  {
    title: '手机里存什么',
    text: '没写完的、等着送的，连同照片，只存在这部手机里，送到以后照片就删。删掉小程序，或清掉浏览器的数据，它们就没有了。',
  },
  {
    title: '您可以',
    text: '不给位置、不拍照、不留电话，都能报。还没派出去的事，可以在这件事的页面里撤回。谁看过您是谁、您同意过什么，随时查得到；同意可以收回，资料可以导出，账号可以删除，都在“我的资料”里，不用找人。',
  },
];

export default function PrivacyPage() {
  const { consents } = useCatalog();
  return (
    <Screen title="隐私说明">
      {CHAPTERS.map(({ title, text }) => (
        <Chapter key={title} title={title} text={text} />
      ))}
      <View className="rows rows-first">
        <Row icon="person" words="我的资料" hint="查看、导出、收回、删除" onTap={() => go('/more/data/index')} />
      </View>
      {consents.length > 0 && <Text className="prose-title">报事时问您的话</Text>}
      {consents.map(({ code, version, text }) => (
        <View key={code} className="card">
          <Text className="prose-text">{text}</Text>
          <Text className="small muted">{`版本 ${version}`}</Text>
        </View>
      ))}
    </Screen>
  );
}

function Chapter({ title, text }: { title: string; text: string }) {
  return (
    <View>
      <Text className="prose-title">{title}</Text>
      <Text className="prose-text">{text}</Text>
    </View>
  );
}
