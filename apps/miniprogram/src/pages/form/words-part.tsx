import { lengthOf, roomForWords } from '../../form/missing';
import type { Form } from '../../form/use-form';
import { Field, Words } from '../../ui/field';

const HINTS = {
  home: '什么事？在哪一栋、哪一单元？多久了？',
  neighbour: '什么事？大概什么时候、在哪里？',
  community: '什么事？在哪条路、什么位置？',
} as const;

export function WordsPart({ form: { draft, edit }, wrong }: { form: Form; wrong: string | undefined }) {
  const room = roomForWords(draft);
  return (
    <Field name="说说怎么回事" aside={`${lengthOf(draft.text)}/${room}`} wrong={wrong}>
      <Words
        key={draft.id}
        value={draft.text}
        onInput={(text) => edit({ text })}
        hint={HINTS[draft.beat]}
        max={room}
        label="说说怎么回事"
      />
    </Field>
  );
}
