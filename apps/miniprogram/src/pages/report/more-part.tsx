import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayReceiptNumber, type MyReport } from '@sanshi/contracts';
import { withdraw } from '../../api';
import { ReceiptSheet } from '../../cards/receipt-sheet';
import { go, sure } from '../../platform/ways';
import { Row } from '../../ui/row';
import { ConcealSheet } from './conceal-sheet';
import { WHO_KNOWS } from './told';
import { mayDo, type Acting } from './use-acting';

/** What one seldom needs: the receipt, who knows, what the public sees, taking it back. */
export function MorePart({ report, acting }: { report: MyReport; acting: Acting }) {
  const [open, setOpen] = useState<'receipt' | 'conceal' | null>(null);
  const { id, version, receiptNumber, identity } = report;
  const close = (): void => setOpen(null);
  const takeBack = async (): Promise<void> => {
    const certain = await sure('撤回这件事？', '撤回以后不再办理，以后可以重新报。', '撤回');
    if (certain) await acting.act(() => withdraw(id, { version }), '已经撤回');
  };
  return (
    <View>
      <View className="rows report-more">
        <Row icon="ticket" words="回执" hint={sayReceiptNumber(receiptNumber)} onTap={() => setOpen('receipt')} />
        {isPublic(report) && (
          <Row
            icon="megaphone"
            words="已经公开"
            hint="看看公众看到的样子"
            onTap={() => go(`/around/published/index?id=${id}`)}
          />
        )}
        {mayDo(report, 'identity') && (
          <Row icon="eye" words="改得更保密" hint={`现在：${WHO_KNOWS[identity]}`} onTap={() => setOpen('conceal')} />
        )}
        {mayDo(report, 'withdraw') && <Row icon="bin" words="不报了，撤回这件事" onTap={() => void takeBack()} />}
      </View>
      {open === 'receipt' && <ReceiptSheet receipt={report} place={report.community?.name ?? '区里'} onClose={close} />}
      {open === 'conceal' && <ConcealSheet report={report} acting={acting} onClose={close} />}
    </View>
  );
}

/** Whether the last word of the newsroom on it was to publish. */
function isPublic({ timeline }: MyReport): boolean {
  const last = timeline.filter(({ command }) => command === 'publish' || command === 'unpublish').at(-1);
  return last?.command === 'publish';
}
