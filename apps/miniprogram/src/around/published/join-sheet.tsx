import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { PublishedReport } from '@sanshi/contracts';
import { joinReport } from '../../api';
import { DraftPhotos } from '../../photos/draft-photos';
import { goInstead, say } from '../../platform/ways';
import { sendPhotos, useUnsent } from '../../reports/unsent';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { wordsOf } from '../../wire';

/** Joins a neighbour's report: with photos of one's own, if wished, and with a receipt of one's own. */
export function JoinSheet({ report: { id }, onClose }: { report: PublishedReport; onClose: () => void }) {
  const { unsent, change, forget } = useUnsent(`join:${id}`);
  const [busy, setBusy] = useState(false);
  const join = async (): Promise<void> => {
    setBusy(true);
    try {
      const photoIds = await sendPhotos(unsent, change);
      const joined = await joinReport(id, photoIds.length > 0 ? { photoIds } : {});
      await forget();
      goInstead(`/more/joined/index?id=${joined.id}`);
    } catch (failure) {
      setBusy(false);
      say(wordsOf(failure));
    }
  };
  const foot = (
    <Button busy={busy} onTap={() => void join()}>
      加入这件
    </Button>
  );
  return (
    <Sheet title="我也遇到了" onClose={onClose} foot={foot}>
      <Text>不用再报一遍：算上您一位，给您一个回执号，有了结果也来问您解决没有。没有人会看到您是谁。</Text>
      <Field name="您拍的照片（可以不拍）">
        <DraftPhotos
          photos={unsent.photos}
          onChange={(choose) => change((before) => ({ ...before, photos: choose(before.photos) }))}
          onWork={() => undefined}
        />
      </Field>
    </Sheet>
  );
}
