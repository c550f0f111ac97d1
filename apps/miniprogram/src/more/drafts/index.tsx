import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { useNow } from '../../now';
import { isBlank, isWaiting } from '../../offline/draft';
import { useDrafts, usePhoneIsFull } from '../../offline/drafts';
import { sendNow } from '../../offline/sending';
import { goTab } from '../../platform/ways';
import { Blank } from '../../ui/blank';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Screen } from '../../ui/screen';
import { DraftCard } from './draft-card';
import './index.scss';

/** Everything that is on this phone only, and how it stands with it. */
export default function DraftsPage() {
  const drafts = useDrafts().filter((draft) => draft.stage !== 'sent' && !(isBlank(draft) && draft.joining === null));
  const waiting = drafts.filter(isWaiting).sort((a, b) => a.turn - b.turn);
  const writing = drafts.filter((draft) => !isWaiting(draft));
  const now = useNow();
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
      <FullNotice />
      {waiting.length > 0 && (
        <Group words={`待发送 ${waiting.length} 件`} hint="有网就自动送达，按这个次序">
          {waiting.map((draft) => (
            <DraftCard key={draft.id} draft={draft} now={now} />
          ))}
          <Button look="line" icon="send" onTap={() => void sendNow()}>
            现在发送
          </Button>
        </Group>
      )}
      {writing.length > 0 && (
        <Group words={`没写完的 ${writing.length} 件`} hint="只存在这部手机里">
          {writing.map((draft) => (
            <DraftCard key={draft.id} draft={draft} now={now} />
          ))}
        </Group>
      )}
    </Screen>
  );
}

function FullNotice() {
  if (!usePhoneIsFull()) return null;
  return (
    <View className="notice" role="alert">
      <Icon name="warning" />
      <Text className="notice-words">手机存不下了，最近写的还没存上。请先别关掉，送出去几件，或者清出些空间。</Text>
    </View>
  );
}

function Group({ words, hint, children }: PropsWithChildren<{ words: string; hint: string }>) {
  return (
    <View>
      <View className="section">
        <Text className="section-name">{words}</Text>
        <Text className="small muted">{hint}</Text>
      </View>
      {children}
    </View>
  );
}
