import { useState } from 'react';
import { LIMITS, type MyReport } from '@sanshi/contracts';
import { sendMessage, sendPhoto } from '../../api';
import type { DraftPhoto } from '../../offline/draft';
import { showProgress } from '../../offline/upload-progress';
import { DraftPhotos } from '../../photos/draft-photos';
import { drop, keep, kept } from '../../platform/keeping';
import { photos as phonePhotos } from '../../platform/photos';
import { Button } from '../../ui/button';
import { Field, Words } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import type { Acting } from './use-acting';

interface Unsent {
  text: string;
  photos: DraftPhoto[];
}

type ChangeUnsent = (change: (before: Unsent) => Unsent) => void;

interface MessageSheetProps {
  reportId: string;
  acting: Acting;
  onClose: () => void;
}

/** Words and photos for whoever has the report. What is typed stays on the phone until it has arrived. */
export function MessageSheet({ reportId, acting, onClose }: MessageSheetProps) {
  const { unsent, change, forget } = useUnsent(reportId);
  const { text, photos } = unsent;

  const send = async (): Promise<void> => {
    const sent = await acting.act(() => sendWithPhotos(reportId, unsent, change), '送到了');
    if (!sent) return;
    forget();
    for (const { file } of photos) await phonePhotos.drop(file);
    onClose();
  };

  const foot = (
    <Button busy={acting.busy} disabled={text.trim() === ''} onTap={() => void send()}>
      送出
    </Button>
  );
  return (
    <Sheet title="补充说明" onClose={onClose} foot={foot}>
      <Field name="有什么新情况" aside={`${text.length}/${LIMITS.message.max}`}>
        <Words
          value={text}
          onInput={(typed) => change((before) => ({ ...before, text: typed }))}
          hint="编辑和办理单位都能看到"
          max={LIMITS.message.max}
          label="补充说明"
        />
      </Field>
      <Field name="照片">
        <DraftPhotos
          photos={photos}
          onChange={(choose) => change((before) => ({ ...before, photos: choose(before.photos) }))}
          onWork={() => undefined}
        />
      </Field>
    </Sheet>
  );
}

function useUnsent(reportId: string) {
  const key = `message:${reportId}`;
  const read = (): Unsent => kept<Unsent>(key) ?? { text: '', photos: [] };
  const [unsent, setUnsent] = useState(read);
  const change: ChangeUnsent = (by) => {
    const changed = by(read());
    keep(key, changed);
    setUnsent(changed);
  };
  return { unsent, change, forget: () => drop(key) };
}

/** Photos first, each under its own key: a second try sends only what is missing. */
async function sendWithPhotos(reportId: string, { text, photos }: Unsent, change: ChangeUnsent): Promise<MyReport> {
  const photoIds: string[] = [];
  for (const { key, file, id } of photos) {
    const sent = id ?? (await sendPhoto(file, key, (part) => showProgress(key, part))).id;
    photoIds.push(sent);
    change((now) => ({ ...now, photos: now.photos.map((one) => (one.key === key ? { ...one, id: sent } : one)) }));
  }
  return sendMessage(reportId, { text: text.trim(), ...(photoIds.length > 0 && { photoIds }) });
}
