import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MyReport } from '@sanshi/contracts';
import { urge } from '../../api';
import { Button } from '../../ui/button';
import { Tap } from '../../ui/tap';
import { MessageSheet } from './message-sheet';
import { mayDo, type Acting } from './use-acting';

interface ReportFootProps {
  report: MyReport;
  acting: Acting;
  /** A message of the reporter's has arrived. */
  onSaid: () => void;
}

export function ReportFoot({ report, acting, onSaid }: ReportFootProps) {
  const [writing, setWriting] = useState(false);
  const { id, version } = report;
  const maySay = mayDo(report, 'message');
  const mayUrge = mayDo(report, 'urge');
  if (!maySay && !mayUrge) return <Text className="foot-note">这件事已经了结，有新情况请另报一件。</Text>;
  return (
    <View className="report-foot">
      {maySay && (
        <Tap className="report-say" onTap={() => setWriting(true)}>
          <Text>补充一句话或照片…</Text>
        </Tap>
      )}
      {mayUrge && (
        <Button
          look="line"
          size="small"
          busy={acting.busy}
          onTap={() => void acting.act(() => urge(id, { version }), '已经替您催了')}
        >
          催一催
        </Button>
      )}
      {writing && <MessageSheet reportId={id} acting={acting} onSaid={onSaid} onClose={() => setWriting(false)} />}
    </View>
  );
}
