import { Image, Text, View } from '@tarojs/components';
import { files } from '../platform/files';
import { say } from '../platform/ways';
import { Button } from '../ui/button';
import './cards.scss';

interface PictureCardProps {
  /** Null while it is being painted. */
  address: string | null;
  /** What a screen reader says of it. */
  label: string;
  /** The file's name when it is kept. */
  name: string;
}

/** A painted picture, and the button that keeps it. */
export function PictureCard({ address, label, name }: PictureCardProps) {
  const keep = async (painted: string): Promise<void> => {
    const outcome = await files.keepPicture(painted, name);
    if (outcome === 'kept') say('存好了');
    if (outcome === 'failed') say('没能存下来，可以截屏');
  };
  return (
    <View className="picture-card">
      {address ? (
        <Image className="picture-card-image" src={address} mode="widthFix" aria-label={label} />
      ) : (
        <View className="picture-card-wait">
          <Text className="small muted">正在画图片…</Text>
        </View>
      )}
      <Button look="line" icon="download" disabled={!address} onTap={() => address && void keep(address)}>
        {files.words.picture}
      </Button>
    </View>
  );
}
