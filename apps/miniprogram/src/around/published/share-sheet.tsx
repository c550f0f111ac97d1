import { Button as WechatButton, Text, View } from '@tarojs/components';
import type { PublishedReport } from '@sanshi/contracts';
import { SHAPES } from '../../cards/compose';
import { PictureCard } from '../../cards/picture-card';
import { phone } from '../../platform/phone';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { pageOf } from './page-of';

interface ShareSheetProps {
  report: PublishedReport;
  picture: string | null;
  onClose: () => void;
}

/** To a friend, to Moments, as a link, as a picture: what each side of the app can do. */
export function ShareSheet({ report: { id, title }, picture, onClose }: ShareSheetProps) {
  return (
    <Sheet title="分享" onClose={onClose}>
      {process.env.TARO_ENV === 'weapp' ? (
        <View>
          <WechatButton
            className="button button-main button-wide share-friend"
            openType="share"
            hoverClass="tap-pressed"
          >
            发给朋友
          </WechatButton>
          <Text className="share-note">发朋友圈：点右上角“···”，选“分享到朋友圈”。</Text>
        </View>
      ) : (
        <Button icon="link" onTap={() => void phone.copy(window.location.origin + pageOf(id))}>
          复制链接
        </Button>
      )}
      <PictureCard address={picture} picture={SHAPES.square} label={`分享图片，${title}`} name="三事.png" />
    </Sheet>
  );
}
