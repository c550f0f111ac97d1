import '../../../config/tokens.css';
import './app.scss';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { refreshCatalog } from './catalog';
import { hearKeyboard } from './platform/keyboard';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    hearKeyboard();
    void refreshCatalog();
  });
  return children;
}
