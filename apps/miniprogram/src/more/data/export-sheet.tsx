import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { myData } from '../../api';
import { files } from '../../platform/files';
import { phone } from '../../platform/phone';
import { say } from '../../platform/ways';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { wordsOf } from '../../wire';

interface Ready {
  name: string;
  words: string;
  address: string;
}

async function prepare(): Promise<Ready> {
  const data = await myData();
  const words = JSON.stringify(data, null, 2);
  const name = `三事-我的资料-${data.exportedAt.slice(0, 10)}.json`;
  return { name, words, address: await files.write(name, words) };
}

/** First the file is fetched, then handed out by a tap of its own: phones let nothing out of an app otherwise. */
export function ExportSheet({ onClose }: { onClose: () => void }) {
  const [ready, setReady] = useState<Ready | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    await prepare().then(setReady, (failure: unknown) => say(wordsOf(failure)));
    setBusy(false);
  };
  const handOver = async ({ address, name }: Ready): Promise<void> => {
    const outcome = await files.handOver(address, name);
    if (outcome === 'failed') say('没能发出文件，可以用“复制全部文字”');
  };
  return (
    <Sheet title="导出我的资料" onClose={onClose}>
      <Text className="data-words">
        文件里有您报的每件事和进展、您留的称呼和电话、同意记录、谁看过您是谁、您的关注和意见。它只给您自己，发给别人前请想一想。
      </Text>
      {ready ? (
        <View className="data-acts">
          <Button icon="download" onTap={() => void handOver(ready)}>
            {files.words.file}
          </Button>
          <Button look="quiet" icon="copy" onTap={() => void phone.copy(ready.words)}>
            复制全部文字
          </Button>
        </View>
      ) : (
        <View className="data-acts">
          <Button busy={busy} onTap={() => void start()}>
            准备文件
          </Button>
        </View>
      )}
    </Sheet>
  );
}
