import '../../../config/tokens.css';
import './app.scss';
import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { fetchPagesAhead } from './ahead';
import { refreshCatalog } from './catalog';
import { tidy } from './offline/drafts';
import { sendSoon, startSending } from './offline/sending';
import { hearKeyboard } from './platform/keyboard';
import { goTab } from './platform/ways';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    hearKeyboard();
    void tidy(new Date());
    startSending();
    void refreshCatalog();
    fetchPagesAhead();
  });
  useDidShow(sendSoon);
  usePageNotFound(() => goTab('home'));
  return children;
}
