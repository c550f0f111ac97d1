import { Text, View } from '@tarojs/components';
import { BEAT_WORDS, sayWhen } from '@sanshi/contracts';
import { canTakeBack, isWaiting, takeBack, type Draft } from '../../offline/draft';
import { book, throwAway } from '../../offline/drafts';
import { go, say, sure } from '../../platform/ways';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';

const open = ({ id }: Draft): void => go(`/pages/form/index?draft=${id}`);

/** One thing that is on this phone: how it stands with it, and what may be done. */
export function DraftCard({ draft, now }: { draft: Draft; now: Date }) {
  return (
    <View className="card draft">
      <Standing draft={draft} />
      <Text className="draft-text">{wordsOf(draft)}</Text>
      <Text className="small muted">{factsOf(draft, now)}</Text>
      <View className="draft-acts">{isWaiting(draft) ? <Waiting draft={draft} /> : <Writing draft={draft} />}</View>
    </View>
  );
}

function wordsOf({ joining, text }: Draft): string {
  return joining ? `我也遇到了：${joining.title}` : text.trim() || '（还没写字）';
}

function factsOf({ beat, changedAt, photos }: Draft, now: Date): string {
  const sent = photos.filter(({ id }) => id !== null).length;
  const pictures = photos.length > 0 ? [`${photos.length} 张照片${sent > 0 ? `，已上传 ${sent} 张` : ''}`] : [];
  return [BEAT_WORDS[beat], sayWhen(new Date(changedAt), now), ...pictures].join(' · ');
}

function Standing({ draft }: { draft: Draft }) {
  if (draft.refusal !== null)
    return (
      <View>
        <Tag tone="red">没能报上去</Tag>
        <Text className="draft-refusal">{draft.refusal}</Text>
      </View>
    );
  if (!isWaiting(draft)) return null;
  const left = draft.photos.filter(({ id }) => id === null).length;
  return (
    <Tag tone="amber">{draft.inDoubt ? '正在确认送到没有' : left > 0 ? `还有 ${left} 张照片没上传` : '等着送出'}</Tag>
  );
}

/** Once it may have arrived it cannot be changed any more; whether it did is found out at the next try. */
function Waiting({ draft }: { draft: Draft }) {
  if (!canTakeBack(draft)) return <Text className="small muted">可能已经送到了，连上网就知道，这会儿改不了。</Text>;
  const edit = (): void => {
    book.change(draft.id, takeBack);
    open(draft);
  };
  return (
    <>
      <Button look="quiet" size="small" onTap={edit}>
        先不送，改一改
      </Button>
      <Remove draft={draft} />
    </>
  );
}

function Writing({ draft }: { draft: Draft }) {
  return (
    <>
      <Button look="line" size="small" onTap={() => open(draft)}>
        {draft.refusal === null ? '接着写' : '改一改再报'}
      </Button>
      <Remove draft={draft} />
    </>
  );
}

function Remove({ draft }: { draft: Draft }) {
  const remove = async (): Promise<void> => {
    if (!(await sure('删掉这件？', '写的字和照片都会删掉，找不回来。', '删掉'))) return;
    const now = book.get(draft.id);
    // While one thought it over it may have gone on its way.
    if (now && (now.stage === 'writing' || canTakeBack(now))) await throwAway(now);
    else say('这件已经送出去了');
  };
  return (
    <Button look="quiet" size="small" onTap={() => void remove()}>
      删掉
    </Button>
  );
}
