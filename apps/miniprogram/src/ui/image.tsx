import { Image as TaroImage } from '@tarojs/components';
import type { ImageProps } from '@tarojs/components';

interface Props {
  className: string;
  src: string;
  mode?: ImageProps['mode'];
  lazyLoad?: boolean;
  /** What a screen reader says of it; nothing where what lies around says it all. */
  alt?: string;
}

/** A picture with its words: browsers look for them on the element that Taro draws within. */
export function Image({ alt = '', mode = 'aspectFill', ...shown }: Props) {
  const spoken = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt } } : { 'aria-label': alt };
  return <TaroImage mode={mode} {...shown} {...spoken} />;
}
