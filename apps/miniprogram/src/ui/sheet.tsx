import { ScrollView, Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { useHeldFocus } from '../platform/focus';
import { Icon } from './icon';
import { useLayer } from './layers';
import { Tap } from './tap';

interface SheetProps {
  title: string;
  onClose: () => void;
  /** Stays in sight below what scrolls. */
  foot?: ReactNode;
}

/** For who has a keyboard and no finger. */
const MODAL = { 'aria-modal': true, tabindex: -1 };
const SCROLLED = { tabindex: 0 };

/** A leaf that comes up from below; a tap beside it, or going back, puts it away. Draw it only while it is open, within a Screen. */
export function Sheet({ title, onClose, foot, children }: PropsWithChildren<SheetProps>) {
  useLayer(onClose);
  const sheet = useHeldFocus(onClose);
  return (
    <View ref={sheet} className="sheet" role="dialog" aria-label={title} catchMove {...MODAL}>
      <View className="sheet-veil" onClick={onClose} />
      <View className="sheet-leaf">
        <View className="sheet-head">
          <Text className="sheet-title">{title}</Text>
          <Tap className="tap-drawing" onTap={onClose} label="关闭">
            <Icon name="close" />
          </Tap>
        </View>
        <ScrollView scrollY className="sheet-body" {...SCROLLED}>
          <View className={`sheet-inside ${foot ? 'sheet-inside-above-foot' : ''}`}>{children}</View>
        </ScrollView>
        {foot && <View className="sheet-foot">{foot}</View>}
      </View>
    </View>
  );
}
