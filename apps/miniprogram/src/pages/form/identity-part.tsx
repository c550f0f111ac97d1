import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { IDENTITIES, IDENTITY_WORDS, LIMITS } from '@sanshi/contracts';
import type { Form } from '../../form/use-form';
import { IdentitySheet } from '../../identity/identity-sheet';
import { SeenBy } from '../../identity/seen-by';
import { Field, Line } from '../../ui/field';
import { Segments } from '../../ui/segments';
import { Tap } from '../../ui/tap';

const CHOICES = IDENTITIES.map((value) => ({ value, words: IDENTITY_WORDS[value] }));

export function IdentityPart({ form, wrongPhone }: { form: Form; wrongPhone: string | undefined }) {
  const { draft, edit } = form;
  const [open, setOpen] = useState(false);
  const difference = (
    <Tap className="field-aside link" onTap={() => setOpen(true)}>
      <Text>有什么区别</Text>
    </Tap>
  );
  return (
    <View>
      <Field name="谁可以知道是我报的" aside={difference}>
        <Segments
          label="谁可以知道是我报的"
          choices={CHOICES}
          value={draft.identity}
          onChoose={(identity) => edit({ identity })}
        />
        <View className="level-inline" aria-live="polite">
          <SeenBy identity={draft.identity} />
        </View>
      </Field>
      {draft.identity !== 'anonymous' && <ContactPart form={form} wrongPhone={wrongPhone} />}
      {open && <IdentitySheet chosen={draft.identity} onClose={() => setOpen(false)} />}
    </View>
  );
}

function ContactPart({ form: { draft, edit }, wrongPhone }: { form: Form; wrongPhone: string | undefined }) {
  return (
    <Field name="怎么联系您（可以不填）" wrong={wrongPhone}>
      <View className="contact">
        <Line
          value={draft.contactName}
          onInput={(contactName) => edit({ contactName })}
          hint="怎么称呼"
          max={LIMITS.contactName.max}
          label="怎么称呼您"
        />
        <Line
          value={draft.contactPhone}
          onInput={(contactPhone) => edit({ contactPhone })}
          hint="电话"
          max={LIMITS.contactPhone.max}
          label="您的电话"
          type="number"
        />
      </View>
    </Field>
  );
}
