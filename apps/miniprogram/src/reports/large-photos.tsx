import { View } from '@tarojs/components';
import type { PhotoView } from '@sanshi/contracts';
import { openPhotos, PhotoRow } from '../photos/photo-row';
import { pictureAddress } from '../platform/request';
import { Tap } from '../ui/tap';
import { Image } from '../ui/image';
import './large-photos.scss';

/** Neither a tower nor a ribbon: the first photo keeps its shape between these, height for width. */
const FLATTEST = 0.56;
const TALLEST = 1.1;

/** The first photo as wide as the page, the others below it small; a tap shows them whole. */
export function LargePhotos({ photos }: { photos: readonly PhotoView[] }) {
  const [first, ...others] = photos;
  if (!first) return null;
  const shape = Math.min(TALLEST, Math.max(FLATTEST, first.height / first.width));
  return (
    <View className="large-photos">
      <Tap onTap={() => openPhotos(photos, 0)} label={`第 1 张照片，共 ${photos.length} 张，点开看大图`}>
        <View className="large-photo" style={{ paddingBottom: `${Math.round(shape * 100)}%` }}>
          <Image className="large-photo-image" src={pictureAddress(first.url)} />
        </View>
      </Tap>
      {others.length > 0 && <PhotoRow photos={photos} from={1} />}
    </View>
  );
}
