import { Text, View } from '@tarojs/components';
import type { DraftPhoto } from '../offline/draft';
import { useProgress } from '../offline/upload-progress';
import { Icon } from '../ui/icon';
import { Tap } from '../ui/tap';
import { usePhotoAddress } from './photo-address';
import { Image } from '../ui/image';

interface PhotoTileProps {
  photo: DraftPhoto;
  label: string;
  onOpen: () => void;
  onRemove: () => void;
  onRetry: () => void;
}

export function PhotoTile({ photo, label, onOpen, onRemove, onRetry }: PhotoTileProps) {
  const address = usePhotoAddress(photo.file);
  return (
    <View className="photo">
      <Tap className="photo-picture" onTap={onOpen} label={`看大图，${label}`}>
        {address && <Image className="photo-image" src={address} />}
      </Tap>
      <UploadMark photo={photo} onRetry={onRetry} />
      <Tap className="photo-remove" onTap={onRemove} label={`删掉${label}`}>
        <View className="photo-cross">
          <Icon name="close" />
        </View>
      </Tap>
    </View>
  );
}

/** How far the photo has come on its way to the server. */
function UploadMark({ photo: { key, id, refusal }, onRetry }: { photo: DraftPhoto; onRetry: () => void }) {
  const part = useProgress(key);
  if (id !== null) return null;
  if (refusal !== null)
    return (
      <Tap className="photo-refused" onTap={onRetry} label={`${refusal}再试一次`}>
        <Icon name="again" />
        <Text>再试一次</Text>
      </Tap>
    );
  if (part === null) return <Text className="photo-waiting">等着上传</Text>;
  return (
    <View className="photo-bar" role="img" aria-label={`已上传 ${Math.round(part * 100)}%`}>
      <View className="photo-bar-done" style={{ width: `${Math.round(part * 100)}%` }} />
    </View>
  );
}
