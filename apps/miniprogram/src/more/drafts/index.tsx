import { Text, View } from '@tarojs/components';
import { BEAT_WORDS, sayWhen } from '@sanshi/contracts';
import { useNow } from '../../now';
import { canTakeBack, isBlank, isWaiting, takeBack, type Draft } from '../../offline/draft';
import { book, throwAway, useDrafts } from '../../offline/drafts';
import { sendSoon } from '../../offline/sending';
import { phone } from '../../platform/phone';
import { go, goTab, say, sure } from '../../platform/ways';
import { Blank } from '../../ui/blank';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { Tag } from '../../ui/tag';
import './index.scss';

/** Everything that is on this phone only, and how it stands with it. */
export default function DraftsPage() {
  const drafts = useDrafts().filter((draft) => draft.stage !== 'sent' && !isBlank(draft));
  const waiting = drafts.filter(isWaiting);
  const writing = drafts.filter((draft) => !isWaiting(draft));
  if (drafts.length === 0)
    return (
      <Screen title="草稿和待发送">
        <Blank
          icon="draft"
          words="没有没发出去的"
          hint="写了一半的、等网络的，都会在这里。"
          act={{ words: '报一件', onTap: () => goTab('home') }}
        />
      </Screen>
    );
  return (
    <Screen title="草稿和待发送">
      {waiting.length > 0 && <Heading words="待发送" hint="有网就自动送达，不用守着" />}
      {waiting.map((draft) => (
        <WaitingCard key={draft.id} draft={draft} />
      ))}
      {writing.length > 0 && <Heading words="没写完的" hint="只存在这部手机里" />}
      {writing.map((draft) => (
        <WritingCard key={draft.id} draft={draft} />
      ))}
    </Screen>
  );
}

function Heading({ words, hint }: { words: string; hint: string }) {
  return (
    <View className="section">
      <Text className="section-name">{words}</Text>
      <Text className="small muted">{hint}</Text>
    </View>
  );
}

function Words({ draft: { text, photos, beat, changedAt } }: { draft: Draft }) {
  const now = useNow();
  const parts = [
    BEAT_WORDS[beat],
    sayWhen(new Date(changedAt), now),
    ...(photos.length > 0 ? [`${photos.length} 张照片`] : []),
  ];
  return (
    <View>
      <Text className="draft-text">{text.trim() || '（还没写字）'}</Text>
      <Text className="small muted">{parts.join(' · ')}</Text>
    </View>
  );
}

function WaitingCard({ draft }: { draft: Draft }) {
  const left = draft.photos.filter(({ id }) => id === null).length;
  const state = draft.inDoubt ? '正在确认送到没有' : left > 0 ? `还有 ${left} 张照片没上传` : '等着送出';
  const edit = (): void => {
    book.change(draft.id, takeBack);
    go(`/pages/form/index?draft=${draft.id}`);
  };
  const sendNow = async (): Promise<void> => {
    sendSoon();
    if (!(await phone.isOnline())) say('现在没有网，有网就自动送');
  };
  return (
    <View className="card">
      <Tag tone="amber">{state}</Tag>
      <Words draft={draft} />
      <View className="draft-acts">
        <Button look="line" size="small" onTap={() => void sendNow()}>
          现在就送
        </Button>
        {canTakeBack(draft) && (
          <Button look="quiet" size="small" onTap={edit}>
            先不送，改一改
          </Button>
        )}
      </View>
    </View>
  );
}

function WritingCard({ draft }: { draft: Draft }) {
  const remove = async (): Promise<void> => {
    if (await sure('删掉这件？', '写的字和照片都会删掉，找不回来。', '删掉')) await throwAway(draft);
  };
  return (
    <View className="card">
      {draft.refusal !== null && <Tag tone="red">没能报上去</Tag>}
      {draft.refusal !== null && <Text className="draft-refusal">{draft.refusal}</Text>}
      <Words draft={draft} />
      <View className="draft-acts">
        <Button look="line" size="small" onTap={() => go(`/pages/form/index?draft=${draft.id}`)}>
          {draft.refusal === null ? '接着写' : '改一改再报'}
        </Button>
        <Button look="quiet" size="small" onTap={() => void remove()}>
          删掉
        </Button>
      </View>
    </View>
  );
}
