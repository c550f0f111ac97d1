import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PhotoView } from '@sanshi/contracts';
import { pictureAddress } from '../platform/request';
import { Tap } from '../ui/tap';
import './photos.scss';

/** Photos that the server has; a tap shows them large. */
export function PhotoRow({ photos }: { photos: readonly PhotoView[] }) {
  const urls = photos.map(({ url }) => pictureAddress(url));
  return (
    <View className="photo-row">
      {photos.map(({ id, url, thumbnailUrl }, n) => (
        <Tap
          key={id}
          className="photo-small"
          onTap={() => void Taro.previewImage({ urls, current: pictureAddress(url) })}
          label={`看第 ${n + 1} 张照片`}
        >
          <Image className="photo-image" src={pictureAddress(thumbnailUrl)} mode="aspectFill" lazyLoad />
        </Tap>
      ))}
    </View>
  );
}
