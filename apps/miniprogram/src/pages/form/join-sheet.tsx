import { Text, View } from '@tarojs/components';
import type { SimilarNearby } from '@sanshi/contracts';
import { sendJoin } from '../../form/send';
import type { Form } from '../../form/use-form';
import { sendSoon } from '../../offline/sending';
import { DraftPhotos } from '../../photos/draft-photos';
import { goInstead } from '../../platform/ways';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { SimilarLine } from './similar-line';

interface JoinSheetProps {
  form: Form;
  report: SimilarNearby;
  onClose: () => void;
}

/** 我也遇到了: what goes along, what does not, and what one gets. Also without a network: it waits its turn as a report does. */
export function JoinSheet({ form: { draft, rewrite }, report, onClose }: JoinSheetProps) {
  const join = (): void => {
    sendJoin(draft, { id: report.id, title: report.title });
    goInstead(`/pages/sent/index?draft=${draft.id}`);
  };
  return (
    <Sheet title="我也遇到了" onClose={onClose} foot={<Button onTap={join}>加入这件</Button>}>
      <View className="similar">
        <SimilarLine report={report} />
      </View>
      <Field name="您拍的照片（可以没有，会一起交上去）">
        <DraftPhotos
          photos={draft.photos}
          onChange={(change) => rewrite(({ photos }) => ({ photos: change(photos) }))}
          onWork={sendSoon}
        />
      </Field>
      <View className="join-notes">
        <Text>遇到的人多一位，这件事就更受重视。</Text>
        <Text>您会有自己的回执号；办到哪一步都告诉您，办完也问您解决没有。</Text>
        <Text>您写的字不交上去，别人也看不到您是谁。有不一样的情况要说，就另报一件。</Text>
      </View>
    </Sheet>
  );
}
