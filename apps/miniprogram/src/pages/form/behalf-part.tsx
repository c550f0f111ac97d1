import { View } from '@tarojs/components';
import { useState } from 'react';
import { LIMITS, REPRESENTED, REPRESENTED_WORDS } from '@sanshi/contracts';
import type { Form } from '../../form/use-form';
import { CheckRow } from '../../ui/check-row';
import { Field, Line } from '../../ui/field';
import { Segments } from '../../ui/segments';

const CHOICES = REPRESENTED.map((value) => ({ value, words: REPRESENTED_WORDS[value] }));

/** Whose matter it is, where one reports for somebody who cannot, or would rather not. */
export function BehalfPart({ form: { draft, edit } }: { form: Form }) {
  const [open, setOpen] = useState(draft.behalf !== null);
  const toggle = (): void => {
    setOpen(!open);
    edit({ behalf: open ? null : 'parent' });
  };
  return (
    <View className="field-close">
      <CheckRow checked={open} onToggle={toggle}>
        我是替别人报的（父母、邻居……）
      </CheckRow>
      {open && (
        <Field name="替谁报的">
          <Segments label="替谁报的" choices={CHOICES} value={draft.behalf} onChoose={(behalf) => edit({ behalf })} />
        </Field>
      )}
      {open && draft.identity !== 'anonymous' && (
        <Field name="怎么称呼他（可以不填，和您的称呼一样保密）">
          <Line
            value={draft.behalfName}
            onInput={(behalfName) => edit({ behalfName })}
            hint="例如：三单元李大娘"
            max={LIMITS.contactName.max}
            label="怎么称呼他"
          />
        </Field>
      )}
    </View>
  );
}
