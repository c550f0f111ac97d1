import { Text, View } from '@tarojs/components';
import type { MyReport } from '@sanshi/contracts';
import { withdraw } from '../../api';
import { sure } from '../../platform/ways';
import { Tap } from '../../ui/tap';
import { mayDo, type Acting } from './use-acting';

export function WithdrawPart({ report, acting }: { report: MyReport; acting: Acting }) {
  if (!mayDo(report, 'withdraw')) return null;
  const { id, version } = report;
  const ask = async (): Promise<void> => {
    const certain = await sure('撤回这件事？', '撤回以后不再办理，以后可以重新报。', '撤回');
    if (certain) await acting.act(() => withdraw(id, { version }), '已经撤回');
  };
  return (
    <View className="withdraw">
      <Tap className="withdraw-tap" onTap={() => void ask()}>
        <Text>不报了，撤回这件事</Text>
      </Tap>
    </View>
  );
}
