import '../../../config/tokens.css';
import './app.scss';
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { fetchPagesAhead } from './ahead';
import { refreshCatalog } from './catalog';
import { tidy } from './offline/drafts';
import { sendSoon, startSending } from './offline/sending';
import { hearKeyboard } from './platform/keyboard';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    hearKeyboard();
    tidy(new Date());
    startSending();
    void refreshCatalog();
    fetchPagesAhead();
  });
  useDidShow(sendSoon);
  return children;
}
