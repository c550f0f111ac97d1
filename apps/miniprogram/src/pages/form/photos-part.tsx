import { LIMITS } from '@sanshi/contracts';
import type { Form } from '../../form/use-form';
import { sendSoon } from '../../offline/sending';
import { DraftPhotos } from '../../photos/draft-photos';
import { Field } from '../../ui/field';

export function PhotosPart({ form: { draft, rewrite }, wrong }: { form: Form; wrong: string | undefined }) {
  return (
    <Field
      name={`照片（最多 ${LIMITS.photos.max} 张，远近各拍一张更清楚）`}
      aside={`${draft.photos.length}/${LIMITS.photos.max}`}
      wrong={wrong}
    >
      <DraftPhotos
        photos={draft.photos}
        onChange={(change) => rewrite(({ photos }) => ({ photos: change(photos) }))}
        onWork={sendSoon}
      />
    </Field>
  );
}
