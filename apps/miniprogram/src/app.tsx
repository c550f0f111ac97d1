import '../../../config/tokens.css';
import './app.scss';
import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { fetchPagesAhead } from './ahead';
import { refreshCatalog } from './catalog';
import { tidy } from './offline/drafts';
import { sendSoon, startSending } from './offline/sending';
import { watchBack } from './platform/back-guard';
import { hearKeyboard } from './platform/keyboard';
import { goTab } from './platform/ways';
import { followPhone } from './ui/large-type';

// Before the router, which is begun after this file is read, listens for the same.
watchBack();

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    hearKeyboard();
    void tidy(new Date());
    startSending();
    void refreshCatalog();
    fetchPagesAhead();
  });
  useDidShow(() => {
    sendSoon();
    followPhone();
  });
  usePageNotFound(() => goTab('home'));
  return children;
}
