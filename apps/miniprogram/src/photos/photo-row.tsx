import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PhotoView } from '@sanshi/contracts';
import { pictureAddress } from '../platform/request';
import { Tap } from '../ui/tap';
import { Image } from '../ui/image';
import './photos.scss';

/** Shows photos that the server has as large as the screen, `at` first. */
export function openPhotos(photos: readonly PhotoView[], at: number): void {
  const urls = photos.map(({ url }) => pictureAddress(url));
  void Taro.previewImage({ urls, current: urls[at] ?? '' });
}

/** Photos that the server has, small, beginning with the one at `from`; a tap shows them large. */
export function PhotoRow({ photos, from = 0 }: { photos: readonly PhotoView[]; from?: number }) {
  return (
    <View className="photo-row">
      {photos.slice(from).map(({ id, thumbnailUrl }, n) => (
        <Tap
          key={id}
          className="photo-small"
          onTap={() => openPhotos(photos, from + n)}
          label={`看第 ${from + n + 1} 张照片`}
        >
          <Image className="photo-image" src={pictureAddress(thumbnailUrl)} lazyLoad />
        </Tap>
      ))}
    </View>
  );
}
