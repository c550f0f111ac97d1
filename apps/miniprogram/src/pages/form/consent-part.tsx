import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { LIMITS, type ConsentView } from '@sanshi/contracts';
import { useCatalog } from '../../catalog';
import { givesContact, toggleConsent } from '../../form/send';
import type { Form } from '../../form/use-form';
import { DOUBLE_TAP_MS } from '../../platform/ways';
import { agreeToTerms } from '../../preferences';
import { Button } from '../../ui/button';
import { CheckRow } from '../../ui/check-row';
import { Field, Line } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { Tap } from '../../ui/tap';

/** What one may agree to, each for itself, and the rarer question whom the report complains of. */
export function ConsentPart({ form: { draft, edit } }: { form: Form }) {
  const { consents } = useCatalog();
  const asked = consents.filter(
    ({ code, required }) => !required && (code !== 'contact-to-office' || givesContact(draft)),
  );
  return (
    <View>
      <AboutOffice value={draft.aboutOffice} onInput={(aboutOffice) => edit({ aboutOffice })} />
      {asked.map(({ code, version, text }) => (
        <CheckRow
          key={code}
          checked={draft.consents.some((given) => given.code === code)}
          onToggle={() => edit({ consents: toggleConsent(draft.consents, code, version) })}
        >
          {`${text}（${version} 版）`}
        </CheckRow>
      ))}
      <TermsLink terms={consents.find(({ code }) => code === 'terms')} />
    </View>
  );
}

function AboutOffice({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  const [open, setOpen] = useState(value !== '');
  if (!open)
    return (
      <CheckRow checked={false} onToggle={() => setOpen(true)}>
        反映的就是社区或物业？勾上，就不交给他们办
      </CheckRow>
    );
  return (
    <Field name="反映的是哪个单位（不会交给他们办）">
      <Line
        value={value}
        onInput={onInput}
        hint="例如：岳秀园社区、某某物业"
        max={LIMITS.aboutOffice.max}
        label="反映的是哪个单位"
      />
    </Field>
  );
}

function TermsLink({ terms }: { terms: ConsentView | undefined }) {
  const [open, setOpen] = useState(false);
  if (!terms) return null;
  return (
    <View>
      <Tap className="terms-link" role="link" onTap={() => setOpen(true)}>
        <Text>报送前请看</Text>
        <Text className="link">《上报须知》</Text>
      </Tap>
      {open && (
        <Sheet title="上报须知" onClose={() => setOpen(false)}>
          <TermsText terms={terms} />
        </Sheet>
      )}
    </View>
  );
}

function TermsText({ terms: { text, version } }: { terms: ConsentView }) {
  return (
    <View>
      <Text className="terms-text">{text}</Text>
      <Text className="small muted">{`${version} 版。您同意的是这一版，会和这件事一起记下来。`}</Text>
    </View>
  );
}

/**
 * Comes up when sending without having agreed: one tap agrees and sends. The second half of a double tap on what opened it does not:
 * it falls on this button before anybody can have read a word.
 */
export function TermsSheet({ onClose, onAgree }: { onClose: () => void; onAgree: () => void }) {
  const { consents } = useCatalog();
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), DOUBLE_TAP_MS);
    return () => clearTimeout(timer);
  }, []);
  const terms = consents.find(({ code }) => code === 'terms');
  if (!terms) return null;
  const agree = (): void => {
    agreeToTerms(terms.version);
    onAgree();
  };
  const foot = (
    <Button disabled={!settled} onTap={agree}>
      同意，报送
    </Button>
  );
  return (
    <Sheet title="上报须知" onClose={onClose} foot={foot}>
      <TermsText terms={terms} />
    </Sheet>
  );
}
