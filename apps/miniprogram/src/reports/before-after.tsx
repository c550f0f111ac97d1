import { Text, View } from '@tarojs/components';
import type { PhotoView } from '@sanshi/contracts';
import { openPhotos } from '../photos/photo-row';
import { pictureAddress } from '../platform/request';
import { Tap } from '../ui/tap';
import { Image } from '../ui/image';
import './large-photos.scss';

interface BeforeAfterProps {
  before: readonly PhotoView[];
  after: readonly PhotoView[];
}

/** What it was like and what it is like now, side by side; nothing where one of the two has no photo. */
export function BeforeAfter({ before, after }: BeforeAfterProps) {
  if (before.length === 0 || after.length === 0) return null;
  return (
    <View className="card before-after">
      <Side name="报的时候" photos={before} />
      <Side name="办完以后" photos={after} />
    </View>
  );
}

function Side({ name, photos }: { name: string; photos: readonly PhotoView[] }) {
  const [first] = photos;
  if (!first) return null;
  return (
    <Tap
      className="before-after-side"
      onTap={() => openPhotos(photos, 0)}
      label={`${name}的照片，共 ${photos.length} 张，点开看大图`}
    >
      <Image className="before-after-image" src={pictureAddress(first.thumbnailUrl)} lazyLoad />
      <View className="before-after-words">
        <Text className="before-after-name">{name}</Text>
        {photos.length > 1 && <Text className="small muted">{`${photos.length} 张`}</Text>}
      </View>
    </Tap>
  );
}
