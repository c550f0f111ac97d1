import { Text, View } from '@tarojs/components';
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
  const keep = async (painted: string): Promise<void> => {
    const outcome = await files.keepPicture(painted, name);
    if (outcome === 'kept') say('存好了');
    if (outcome === 'failed') say('没能存下来，可以截屏');
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
      <Button look="line" icon="download" disabled={!address} onTap={() => address && void keep(address)}>
        {files.words.picture}
      </Button>
    </View>
  );
}
