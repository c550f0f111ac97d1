import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { IDENTITIES, IDENTITY_WORDS, LIMITS } from '@sanshi/contracts';
import type { Form } from '../../form/use-form';
import { IdentitySheet } from '../../identity/identity-sheet';
import { SeenBy } from '../../identity/seen-by';
import { CheckRow } from '../../ui/check-row';
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
          <SeenBy identity={draft.identity} isMinor={draft.isMinor} />
        </View>
      </Field>
      {draft.identity !== 'anonymous' && <MinorPart form={form} />}
      {draft.identity !== 'anonymous' && <ContactPart form={form} wrongPhone={wrongPhone} />}
      {open && <IdentitySheet chosen={draft.identity} onClose={() => setOpen(false)} />}
    </View>
  );
}

const MINOR_WORDS = '我未满 18 周岁：办理单位只看到“匿名”，编辑要看全您的称呼和电话，得写理由、经另一位编辑同意。';

/** Says in plain words what it does, before and after it is ticked. */
function MinorPart({ form: { draft, edit } }: { form: Form }) {
  return (
    <View className="field-close">
      <CheckRow checked={draft.isMinor} onToggle={() => edit({ isMinor: !draft.isMinor })}>
        {MINOR_WORDS}
      </CheckRow>
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
