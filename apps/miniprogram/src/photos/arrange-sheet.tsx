import { Text, View } from '@tarojs/components';
import type { DraftPhoto } from '../offline/draft';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { Sheet } from '../ui/sheet';
import { Tap } from '../ui/tap';
import { moved } from './moved';
import { usePhotoAddress } from './photo-address';
import { Image } from '../ui/image';

interface ArrangeSheetProps {
  photos: DraftPhoto[];
  onChange: (change: (before: DraftPhoto[]) => DraftPhoto[]) => void;
  onRemove: (photo: DraftPhoto) => void;
  onClose: () => void;
}

/** Which photo comes first: by buttons, for a thumb, a keyboard and a screen reader alike. */
export function ArrangeSheet({ photos, onChange, onRemove, onClose }: ArrangeSheetProps) {
  const move = ({ key }: DraftPhoto, by: number): void =>
    onChange((before) =>
      moved(
        before,
        before.findIndex((photo) => photo.key === key),
        by,
      ),
    );
  return (
    <Sheet title="照片顺序" onClose={onClose} foot={<Button onTap={onClose}>好了</Button>}>
      <Text className="small muted">第一张最先被看到，放最能说明问题的。</Text>
      {photos.map((photo, n) => (
        <View key={photo.key} className="arrange">
          <Thumbnail file={photo.file} />
          <Text className="arrange-place">{`第 ${n + 1} 张`}</Text>
          <Act icon="up" label={`第 ${n + 1} 张往前移`} disabled={n === 0} onTap={() => move(photo, -1)} />
          <Act
            icon="down"
            label={`第 ${n + 1} 张往后移`}
            disabled={n === photos.length - 1}
            onTap={() => move(photo, 1)}
          />
          <Act icon="bin" label={`删掉第 ${n + 1} 张`} onTap={() => onRemove(photo)} />
        </View>
      ))}
    </Sheet>
  );
}

function Thumbnail({ file }: { file: string }) {
  const address = usePhotoAddress(file);
  return <View className="arrange-photo">{address && <Image className="photo-image" src={address} />}</View>;
}

interface ActProps {
  icon: IconName;
  label: string;
  disabled?: boolean;
  onTap: () => void;
}

function Act({ icon, label, disabled, onTap }: ActProps) {
  return (
    <Tap className="arrange-act" label={label} disabled={disabled} onTap={onTap}>
      <Icon name={icon} />
    </Tap>
  );
}
