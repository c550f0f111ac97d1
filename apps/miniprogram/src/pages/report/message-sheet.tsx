import { LIMITS, type MyReport } from '@sanshi/contracts';
import { sendMessage } from '../../api';
import { DraftPhotos } from '../../photos/draft-photos';
import { sendPhotos, useUnsent, type ChangeUnsent, type Unsent } from '../../reports/unsent';
import { Button } from '../../ui/button';
import { Field, Words } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import type { Acting } from './use-acting';

interface MessageSheetProps {
  reportId: string;
  acting: Acting;
  onSaid: () => void;
  onClose: () => void;
}

/** Words and photos for whoever has the report. What is typed stays on the phone until it has arrived. */
export function MessageSheet({ reportId, acting, onSaid, onClose }: MessageSheetProps) {
  const { unsent, change, forget } = useUnsent(`message:${reportId}`);
  const { text, photos } = unsent;

  const send = async (): Promise<void> => {
    const sent = await acting.act(() => sendWithPhotos(reportId, unsent, change), '送到了');
    if (!sent) return;
    await forget();
    onSaid();
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

async function sendWithPhotos(reportId: string, unsent: Unsent, change: ChangeUnsent): Promise<MyReport> {
  const photoIds = await sendPhotos(unsent, change);
  return sendMessage(reportId, { text: unsent.text.trim(), ...(photoIds.length > 0 && { photoIds }) });
}
