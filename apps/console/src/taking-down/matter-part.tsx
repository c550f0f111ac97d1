import { CHANNEL_WORDS, LIMITS, PRIORITY_WORDS, type CategoryView } from '@sanshi/contracts';
import { CategorySelect } from '../report/category-select';
import { Choices } from '../report/forms/choices';
import { WordsField } from '../report/forms/words-field';
import { PhotoPicker } from '../report/photo-picker';
import { useSession } from '../session';
import { Field } from '../ui/field';
import type { Draft } from './draft';
import type { TakingDown } from './use-taking-down';

/** What it is about: the words, from which the category is guessed, and photos that came with a letter. */
export function MatterPart({ taking }: { taking: TakingDown }) {
  const { draft, edit, category, addPhoto, setUploading } = taking;
  return (
    <>
      <ChannelChoice draft={draft} edit={edit} />
      <WordsField
        label="说了什么"
        placeholder="什么事、在哪儿、多久了、有没有危险。第一句会当标题"
        value={draft.text}
        change={(text) => edit({ text })}
        limit={LIMITS.text}
        first
      />
      <Field label="类别" hint={sayChosen(category, draft.category)}>
        {(id) => (
          <CategorySelect
            id={id}
            value={category?.code}
            change={(code) => code && edit({ category: code })}
            clearable={false}
            placeholder="写几个字会自己猜，也可以在这里选"
          />
        )}
      </Field>
      {category?.priority === 'emergency' && (
        <p className="problem taking-danger" role="status">
          这类事可能伤人：先请对方离开危险的地方，打 119、110 或 120，再接着登记。
        </p>
      )}
      <div className="field" role="group" aria-label="照片">
        <PhotoPicker
          photos={draft.photos}
          add={addPhoto}
          remove={(id) => edit({ photos: draft.photos.filter((each) => each.id !== id) })}
          setBusy={setUploading}
        />
      </div>
    </>
  );
}

function ChannelChoice({ draft, edit }: Pick<TakingDown, 'draft' | 'edit'>) {
  const { takesDown } = useSession().staff;
  if (takesDown.length < 2) return null;
  const words = Object.fromEntries(takesDown.map((channel) => [channel, CHANNEL_WORDS[channel]]));
  return (
    <Choices<Draft['channel']>
      label="怎么来的"
      words={words}
      value={draft.channel}
      choose={(channel) => edit({ channel })}
    />
  );
}

function sayChosen(category: CategoryView | undefined, own: string | undefined): string {
  if (!category) return '';
  return `${own ? '' : '按内容猜的，不对就改 · '}轻重按${PRIORITY_WORDS[category.priority]}，受理时还能改`;
}
