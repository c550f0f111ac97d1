import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { BEAT_WORDS, type CatalogView } from '@sanshi/contracts';
import { CallInstead } from '../../call-instead';
import { useCatalog } from '../../catalog';
import { dangerIn } from '../../danger';
import { chooseCategory, prepareGuess } from '../../form/guess';
import { missingIn, stepOf, type Missing } from '../../form/missing';
import { sendOff } from '../../form/send';
import { useForm, type Form } from '../../form/use-form';
import { useSteps, type FormSteps } from '../../form/use-steps';
import { goInstead, say } from '../../platform/ways';
import { agreedTerms } from '../../preferences';
import { useLayer } from '../../ui/layers';
import { Screen } from '../../ui/screen';
import { BehalfPart } from './behalf-part';
import { CategoryPart } from './category-part';
import { ConsentPart, TermsSheet } from './consent-part';
import { DangerCard } from './danger-card';
import { DraftNotes } from './draft-notes';
import { FormFoot } from './form-foot';
import { IdentityPart } from './identity-part';
import { PhotosPart } from './photos-part';
import { PlacePart } from './place-part';
import { SimilarPart } from './similar-part';
import { StepHead } from './step-head';
import { WordsPart } from './words-part';
import './index.scss';

/** One page, in the order in which a person thinks: photos, words, where, what kind, who may know, send. In large type, three. */
export default function FormPage() {
  const { params } = useRouter();
  const catalog = useCatalog();
  const form = useForm(params, catalog);
  const steps = useSteps();
  const sending = useSending(form, catalog, steps);
  const title = `报一件${BEAT_WORDS[form.draft.beat]}`;
  useTitle(title);
  usePreparedGuess(catalog);
  return (
    <Screen title={title} foot={<FormFoot steps={steps} onNext={sending.tryNext} onSend={sending.trySend} />}>
      <Questions form={form} steps={steps} missing={sending.tried ? missingIn(form.draft) : {}} />
      {sending.reading && <TermsSheet onClose={sending.stopReading} onAgree={sending.send} />}
    </Screen>
  );
}

function Questions({ form, steps, missing }: { form: Form; steps: FormSteps; missing: Missing }) {
  const catalog = useCatalog();
  const { draft } = form;
  const { chosen, offered } = chooseCategory(draft, catalog);
  const danger = dangerIn(draft.text, chosen);
  const isDrawn = useSecondDraw();
  useLayer(steps.back);
  return (
    <>
      {steps.at !== null && <StepHead at={steps.at} />}
      {steps.asks(0) && (
        <>
          <DraftNotes form={form} />
          <PhotosPart form={form} hazard={chosen?.kind === 'hazard'} wrong={missing.photos} />
          <WordsPart form={form} wrong={missing.text} />
          {danger && <DangerCard danger={danger} />}
          {steps.at !== null && <CallInstead />}
        </>
      )}
      {steps.asks(1) && (
        <>
          {steps.at === null && <SimilarPart form={form} category={chosen} />}
          <PlacePart form={form} />
          {steps.at !== null && <SimilarPart form={form} category={chosen} />}
          <CategoryPart form={form} chosen={chosen} offered={offered} />
        </>
      )}
      {steps.asks(2) && isDrawn && (
        <>
          <IdentityPart form={form} wrongPhone={missing.phone} />
          <BehalfPart form={form} />
          <ConsentPart form={form} />
        </>
      )}
    </>
  );
}

/** False at the first draw: what lies below the screen's edge need not hold up what is seen. */
function useSecondDraw(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true));
    return () => clearTimeout(timer);
  }, []);
  return isDrawn;
}

/** From the tap on the button to the queue: what is missing, then the terms, then off. */
function useSending({ draft }: Form, catalog: CatalogView, steps: FormSteps) {
  const [tried, setTried] = useState(false);
  const [reading, setReading] = useState(false);
  const missing = missingIn(draft);
  const firstMissing = (isAsked: (step: number) => boolean): boolean => {
    setTried(true);
    const found = Object.entries(missing).find(([field]) => isAsked(stepOf(field)));
    if (!found) return false;
    steps.goTo(stepOf(found[0]));
    say(found[1]);
    return true;
  };
  const send = (): void => {
    sendOff(draft, catalog);
    goInstead(`/pages/sent/index?draft=${draft.id}`);
  };
  const tryNext = (): void => {
    if (firstMissing((step) => step === steps.at)) return;
    setTried(false);
    steps.next();
  };
  const trySend = (): void => {
    const terms = catalog.consents.find(({ code }) => code === 'terms');
    if (firstMissing(() => true)) return;
    if (terms && agreedTerms() !== terms.version) setReading(true);
    else send();
  };
  return { tried, reading, stopReading: () => setReading(false), send, tryNext, trySend };
}

/** How long a page that has just opened is left alone. */
const QUIET_MS = 400;

function usePreparedGuess(catalog: CatalogView): void {
  useEffect(() => {
    const timer = setTimeout(() => prepareGuess(catalog), QUIET_MS);
    return () => clearTimeout(timer);
  }, [catalog]);
}

function useTitle(title: string): void {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
}
