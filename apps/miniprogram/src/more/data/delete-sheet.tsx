import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ACCOUNT_DELETION_WORDS } from '@sanshi/contracts';
import { deleteAccount } from '../../api';
import { forgetEverything } from '../../forget';
import { say, startOver, sure } from '../../platform/ways';
import { Button } from '../../ui/button';
import { CheckRow } from '../../ui/check-row';
import { Sheet } from '../../ui/sheet';
import { wordsOf } from '../../wire';

/** Says what happens, asks for a tick, and then asks once more. */
export function DeleteSheet({ onClose }: { onClose: () => void }) {
  const [read, setRead] = useState(false);
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    if (!(await sure('真的删除账号？', '马上生效，找不回来。', '删除'))) return;
    setBusy(true);
    try {
      await deleteAccount();
      await forgetEverything();
      say('账号已经删除');
      startOver();
    } catch (failure) {
      setBusy(false);
      say(wordsOf(failure));
    }
  };
  return (
    <Sheet title="删除账号" onClose={onClose}>
      <Text className="data-words">{ACCOUNT_DELETION_WORDS}</Text>
      <Text className="data-words">这部手机里没写完的、等着送的，也会一起删掉。</Text>
      <CheckRow checked={read} onToggle={() => setRead(!read)}>
        我看明白了
      </CheckRow>
      <View className="data-acts">
        <Button busy={busy} disabled={!read} onTap={() => void remove()}>
          删除账号
        </Button>
        <Button look="quiet" onTap={onClose}>
          不删了
        </Button>
      </View>
    </Sheet>
  );
}
