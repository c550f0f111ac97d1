import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { files } from '../platform/files';
import { say } from '../platform/ways';
import { Button } from '../ui/button';
import type { Picture } from './picture';
import { Image } from '../ui/image';
import './cards.scss';

interface PictureCardProps {
  /** Null while it is being painted. */
  address: string | null;
  picture: Pick<Picture, 'width' | 'height'>;
  /** What a screen reader says of it. */
  label: string;
  /** The file's name when it is kept. */
  name: string;
}

/** A painted picture, and the button that keeps it. */
export function PictureCard({ address, picture, label, name }: PictureCardProps) {
  const [isBarred, setBarred] = useState(false);
  const keep = async (painted: string): Promise<void> => {
    const outcome = await files.keepPicture(painted, name);
    setBarred(outcome === 'not-allowed');
    if (outcome === 'kept') say('存好了');
    if (outcome === 'failed') say('没能存下来，可以截屏');
  };
  const allowAndKeep = async (painted: string): Promise<void> => {
    if (await files.allowPictures()) await keep(painted);
  };
  return (
    <View className="picture-card">
      <View className="picture-card-frame" style={{ paddingBottom: `${(100 * picture.height) / picture.width}%` }}>
        {address ? (
          <Image className="picture-card-image" src={address} mode="scaleToFill" alt={label} />
        ) : (
          <Text className="picture-card-waiting small muted">正在画图片…</Text>
        )}
      </View>
      {isBarred && address ? (
        <Barred onSettings={() => void allowAndKeep(address)} />
      ) : (
        <Button look="line" icon="download" disabled={!address} onTap={() => address && void keep(address)}>
          {files.words.picture}
        </Button>
      )}
    </View>
  );
}

/** WeChat opens its settings for a tap alone: a window that asks first would come between. */
function Barred({ onSettings }: { onSettings: () => void }) {
  return (
    <View role="alert">
      <Text className="picture-card-barred small muted">
        没有存进相册。去设置里打开“添加到相册”，回来就存；不打开也行，可以截屏。
      </Text>
      <Button look="line" onTap={onSettings}>
        去设置
      </Button>
    </View>
  );
}
