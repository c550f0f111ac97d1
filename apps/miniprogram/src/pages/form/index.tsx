import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { BEAT_WORDS } from '@sanshi/contracts';
import { useCatalog } from '../../catalog';
import { dangerIn } from '../../danger';
import { chooseCategory } from '../../form/guess';
import { missingIn } from '../../form/missing';
import { sendOff } from '../../form/send';
import { useForm } from '../../form/use-form';
import { goInstead, say } from '../../platform/ways';
import { agreedTerms } from '../../preferences';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { CategoryPart } from './category-part';
import { ConsentPart, TermsSheet } from './consent-part';
import { DangerCard } from './danger-card';
import { DraftNotes } from './draft-notes';
import { IdentityPart } from './identity-part';
import { PhotosPart } from './photos-part';
import { PlacePart } from './place-part';
import { SimilarPart } from './similar-part';
import { WordsPart } from './words-part';
import './index.scss';

/** One page, in the order in which a person thinks: photos, words, where, what kind, who may know, send. */
export default function FormPage() {
  const { params } = useRouter();
  const catalog = useCatalog();
  const form = useForm(params, catalog);
  const { draft } = form;
  const [tried, setTried] = useState(false);
  const [reading, setReading] = useState(false);
  const { chosen, offered } = chooseCategory(draft, catalog);
  const missing = missingIn(draft);
  const danger = dangerIn(draft.text, chosen);
  const title = `报一件${BEAT_WORDS[draft.beat]}`;
  useTitle(title);

  const send = (): void => {
    sendOff(draft, catalog);
    goInstead(`/pages/sent/index?draft=${draft.id}`);
  };
  const trySend = (): void => {
    setTried(true);
    const first = Object.values(missing)[0];
    const terms = catalog.consents.find(({ code }) => code === 'terms');
    if (first) say(first);
    else if (terms && agreedTerms() !== terms.version) setReading(true);
    else send();
  };

  return (
    <Screen
      title={title}
      foot={
        <View>
          <Button onTap={trySend}>报给社区和报社</Button>
          <Text className="foot-note">写的内容已自动保存，没网也能发，有网自动送达</Text>
        </View>
      }
    >
      <DraftNotes form={form} />
      <PhotosPart form={form} wrong={tried ? missing.photos : undefined} />
      <WordsPart form={form} wrong={tried ? missing.text : undefined} />
      {danger && <DangerCard danger={danger} />}
      <SimilarPart draft={draft} category={chosen} />
      <PlacePart form={form} />
      <CategoryPart form={form} chosen={chosen} offered={offered} />
      <IdentityPart form={form} wrongPhone={tried ? missing.phone : undefined} />
      <ConsentPart form={form} />
      {reading && <TermsSheet onClose={() => setReading(false)} onAgree={send} />}
    </Screen>
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
}
