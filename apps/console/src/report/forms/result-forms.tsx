import { useState } from 'react';
import { LIMITS, type PhotoView } from '@sanshi/contracts';
import { Field } from '../../ui/field';
import { useDraft } from '../../ui/use-draft';
import { PhotoPicker } from '../photo-picker';
import { CommandDialog, type FormProps } from './command-dialog';
import { enough, WordsField } from './words-field';

interface Result {
  text: string;
  photos: PhotoView[];
  noPhotoReason: string;
}
const NOTHING: Result = { text: '', photos: [], noPhotoReason: '' };

/** 办结: the result, with photos of it; a hazard without any needs a reason. */
export function ResolveForm({ doing, close }: FormProps) {
  const { draft, change, forget } = useDraft(`${doing.report.id}.resolve`, NOTHING);
  const [busy, setBusy] = useState(false);
  const text = enough(draft.text, LIMITS.result);
  const photoIds = draft.photos.map(({ id }) => id);
  const needsReason = doing.report.kind === 'hazard' && photoIds.length === 0;
  const noPhotoReason = enough(draft.noPhotoReason, LIMITS.reason);
  const words = text !== null && {
    text,
    ...(photoIds.length > 0 && { photoIds }),
    ...(needsReason && noPhotoReason && { noPhotoReason }),
  };
  return (
    <CommandDialog
      {...{ doing, close }}
      command="resolve"
      lead="居民会看到结果和照片，再说解决了没有、满意不满意。"
      words={words && !busy && (!needsReason || noPhotoReason !== null) ? words : null}
      done={() => forget(NOTHING)}
    >
      <WordsField
        label="办得怎么样"
        placeholder="做了什么，现在什么样，以后怎么防"
        value={draft.text}
        change={(next) => change((was) => ({ ...was, text: next }))}
        limit={LIMITS.result}
        first
      />
      <Photos {...{ draft, change, setBusy }} hint={needsReason ? '隐患办结要有现场照片' : ''} />
      {needsReason && (
        <WordsField
          label="没有照片的话，写明为什么"
          value={draft.noPhotoReason}
          change={(next) => change((was) => ({ ...was, noPhotoReason: next }))}
          limit={LIMITS.reason}
        />
      )}
    </CommandDialog>
  );
}

/** 答复办结: a reply that ends the matter without an office. */
export function AnswerForm({ doing, close }: FormProps) {
  const { draft, change, forget } = useDraft(`${doing.report.id}.answer`, NOTHING);
  const [busy, setBusy] = useState(false);
  const text = enough(draft.text, LIMITS.message);
  const photoIds = draft.photos.map(({ id }) => id);
  return (
    <CommandDialog
      {...{ doing, close }}
      command="answer"
      lead="答复以后就归档，不再派给办理单位。"
      words={text === null || busy ? null : { text, ...(photoIds.length > 0 && { photoIds }) }}
      submitWord="答复并归档"
      done={() => forget(NOTHING)}
    >
      <WordsField
        label="答复居民"
        value={draft.text}
        change={(next) => change((was) => ({ ...was, text: next }))}
        limit={LIMITS.message}
        first
      />
      <Photos {...{ draft, change, setBusy }} hint="" />
    </CommandDialog>
  );
}

interface PhotosProps {
  draft: Result;
  change: (make: (was: Result) => Result) => void;
  hint: string;
  setBusy: (busy: boolean) => void;
}

function Photos({ draft, change, hint, setBusy }: PhotosProps) {
  return (
    <Field label="照片" {...(hint && { hint })}>
      {() => (
        <PhotoPicker
          photos={draft.photos}
          setBusy={setBusy}
          add={(photo) => change((was) => ({ ...was, photos: [...was.photos, photo] }))}
          remove={(id) => change((was) => ({ ...was, photos: was.photos.filter((each) => each.id !== id) }))}
        />
      )}
    </Field>
  );
}
