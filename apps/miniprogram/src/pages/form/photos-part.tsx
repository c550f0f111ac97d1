import { Text } from '@tarojs/components';
import { LIMITS } from '@sanshi/contracts';
import type { Form } from '../../form/use-form';
import { sendSoon } from '../../offline/sending';
import { DraftPhotos } from '../../photos/draft-photos';
import { Field } from '../../ui/field';

interface PhotosPartProps {
  form: Form;
  /** One photo tells little of where a hazard is and how it looks: two are asked for, never demanded. */
  hazard: boolean;
  wrong: string | undefined;
}

export function PhotosPart({ form: { draft, rewrite }, hazard, wrong }: PhotosPartProps) {
  const { max } = LIMITS.photos;
  return (
    <Field name={`照片（最多 ${max} 张，远近各拍一张更清楚）`} aside={`${draft.photos.length}/${max}`} wrong={wrong}>
      <DraftPhotos
        photos={draft.photos}
        onChange={(change) => rewrite(({ photos }) => ({ photos: change(photos) }))}
        onWork={sendSoon}
      />
      {hazard && draft.photos.length === 1 && (
        <Text className="field-hint">再来一张更好办：远处一张，让人找得到；近处一张，看得清毛病。</Text>
      )}
    </Field>
  );
}
