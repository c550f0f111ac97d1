import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useCallback } from 'react';
import { NOTICE_KINDS, type CatalogView, type NoticeKind } from '@sanshi/contracts';
import { myGrants } from '../../api';
import { useCatalog } from '../../catalog';
import { useFetched } from '../../fetched';
import { Loaded } from '../../loaded';
import { messages } from '../../platform/messages';
import { say } from '../../platform/ways';
import { Blank } from '../../ui/blank';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';

const WORDS: Record<NoticeKind, { words: string; hint: string }> = {
  received: { words: '收到了', hint: '您报的事，编辑收下了' },
  progress: { words: '有进展', hint: '受理、派给谁、签收' },
  reply: { words: '有回复', hint: '编辑或办理单位回了话' },
  ask: { words: '要您补充', hint: '有一句话要问您' },
  result: { words: '有结果', hint: '办结了，请您看看解决没有' },
  published: { words: '公开或见报', hint: '您报的、您关注的' },
};

/** WeChat tells the server of each answer by itself, a moment after the tap. */
const COUNTED_AFTER_MS = 1500;

/** How many messages WeChat still lets through, by kind; a tap asks for one more. */
export default function MessagesPage() {
  const { templates } = useCatalog();
  const ask = useCallback(() => myGrants(), []);
  const { fetched, again } = useFetched(ask);
  useDidShow(() => void again());
  const asked = (granted: string[]): void => {
    say(granted.length > 0 ? '记下了，可以再发一次' : '好的，不打扰您');
    setTimeout(() => void again(), COUNTED_AFTER_MS);
  };
  const shared = sharing(templates);
  return (
    <Screen title="微信消息">
      <Text className="prose-text">
        微信规定：您点一次同意，我们才能发一次消息，只说“有进展了”，不写内容。用完了也不要紧，“我的消息”里什么都有。
      </Text>
      {shared.length === 0 ? (
        <Blank icon="bell" words="现在还不能发微信消息" hint="进展请看“我的消息”。" />
      ) : (
        <Loaded fetched={fetched} again={again} cards={2}>
          {({ items }) => (
            <View className="rows rows-first">
              {shared.map(({ templateId, kinds }) => (
                <GrantRow
                  key={templateId}
                  kinds={kinds}
                  left={items.find((grant) => kinds.includes(grant.kind))?.left ?? 0}
                  templateId={templateId}
                  onAsked={asked}
                />
              ))}
            </View>
          )}
        </Loaded>
      )}
    </Screen>
  );
}

/** Kinds of news that share a template share what is left of it: counted once, not for each. */
function sharing(templates: CatalogView['templates']): { templateId: string; kinds: NoticeKind[] }[] {
  const ids = [...new Set(templates.map(({ templateId }) => templateId))];
  return ids.map((templateId) => ({
    templateId,
    kinds: NOTICE_KINDS.filter((kind) => templates.some((one) => one.kind === kind && one.templateId === templateId)),
  }));
}

interface GrantRowProps {
  kinds: readonly NoticeKind[];
  left: number;
  templateId: string;
  onAsked: (granted: string[]) => void;
}

function GrantRow({ kinds, left, templateId, onAsked }: GrantRowProps) {
  const words = kinds.map((kind) => WORDS[kind].words).join('、');
  const hint = kinds.map((kind) => WORDS[kind].hint).join('；');
  // Nothing may stand between the tap and the question, or WeChat does not show it.
  const ask = (): void => void messages.ask([templateId]).then(onAsked);
  return (
    <View className="row">
      <View className="row-words">
        <Text className="row-main">{words}</Text>
        <Text className="row-hint">{`${hint}。还能发 ${left} 次`}</Text>
      </View>
      <Button look="line" size="small" onTap={ask} label={`${words}，再同意一次`}>
        再同意一次
      </Button>
    </View>
  );
}
