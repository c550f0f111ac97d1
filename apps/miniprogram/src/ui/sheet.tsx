import { ScrollView, Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { Icon } from './icon';
import { useLayer } from './layers';
import { Tap } from './tap';

interface SheetProps {
  title: string;
  onClose: () => void;
  /** Stays in sight below what scrolls. */
  foot?: ReactNode;
}

/** A leaf that comes up from below; a tap beside it, or going back, puts it away. Draw it only while it is open, within a Screen. */
export function Sheet({ title, onClose, foot, children }: PropsWithChildren<SheetProps>) {
  useLayer(onClose);
  return (
    <View className="sheet" role="dialog" aria-label={title} catchMove>
      <View className="sheet-veil" onClick={onClose} />
      <View className="sheet-leaf">
        <View className="sheet-head">
          <Text className="sheet-title">{title}</Text>
          <Tap className="sheet-close" onTap={onClose} label="关闭">
            <Icon name="close" />
          </Tap>
        </View>
        <ScrollView scrollY className="sheet-body">
          <View className="sheet-inside">{children}</View>
        </ScrollView>
        {foot && <View className="sheet-foot">{foot}</View>}
      </View>
    </View>
  );
}
