import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { BackGuard } from '../platform/back-guard';
import { useEndOfFirstLook } from '../platform/first-look';
import { goBack } from '../platform/ways';
import { useLargeType } from './large-type';
import { LayersOf, useLayers } from './layers';
import { Icon } from './icon';
import { Tap } from './tap';

interface ScreenProps {
  /** Drawn by WeChat itself in the mini-program; on the web it is the page's head. Tab pages have none. */
  title?: string;
  /** The title of a tab page: WeChat draws it above, the web page draws it large. */
  tabTitle?: string;
  /** Stays in sight at the bottom. */
  foot?: ReactNode;
  className?: string;
}

/** The frame of every page: type size, ground, head and foot. */
export function Screen({ title, tabTitle, foot, className = '', children }: PropsWithChildren<ScreenProps>) {
  const [large] = useLargeType();
  const { layers, depth, closeTop } = useLayers();
  useEndOfFirstLook();
  return (
    <LayersOf.Provider value={layers}>
      <View
        className={`screen ${large ? 'large-type' : ''} ${foot ? 'screen-with-foot' : ''} ${className}`}
        role="main"
      >
        {process.env.TARO_ENV === 'h5' && title && (
          <View className="head">
            <Tap className="head-back" onTap={goBack} label="返回">
              <Icon name="back" />
            </Tap>
            <View className="head-title" role="heading" aria-level={1}>
              {title}
            </View>
          </View>
        )}
        <View className="body">
          {process.env.TARO_ENV === 'h5' && tabTitle && (
            <View className="tab-title" role="heading" aria-level={1}>
              {tabTitle}
            </View>
          )}
          {children}
        </View>
        {foot && <View className="foot">{foot}</View>}
        <BackGuard depth={depth} onBack={closeTop} />
      </View>
    </LayersOf.Provider>
  );
}
