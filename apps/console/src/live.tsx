import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { LiveEvent } from '@sanshi/contracts';
import { API_BASE } from './api';

/** What the server sends; and that something may have been missed while there was no line. */
export type News = LiveEvent | { type: 'missed' };

type Listener = (news: News) => void;

interface Live {
  connected: boolean;
  listen: (listener: Listener) => () => void;
}

const AGAIN_MS = 8_000;
const LiveContext = createContext<Live | null>(null);

function useLiveContext(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive outside of LiveFeed');
  return live;
}

/** Whether news arrives by itself just now. */
export const useConnected = (): boolean => useLiveContext().connected;

/** Hears what came, what changed and who is looking, as long as the page is open. */
export function useLive(listener: Listener): void {
  const { listen } = useLiveContext();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  }, [listener]);
  useEffect(() => listen((event) => latest.current(event)), [listen]);
}

/** One stream for all pages. The browser mends a broken line itself; one that was refused is tried again after 8 s. */
export function LiveFeed({ children }: { children: ReactNode }) {
  const [connected, setConnected] = useState(false);
  const listeners = useRef(new Set<Listener>());
  useEffect(() => {
    let source: EventSource;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let broken = false;
    const tell = (news: News) => {
      for (const listener of listeners.current) listener(news);
    };
    const missed = () => tell({ type: 'missed' });
    const open = () => {
      source = new EventSource(`${API_BASE}/desk/live`);
      source.onopen = () => {
        setConnected(true);
        if (broken) missed();
        broken = false;
      };
      source.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data));
      source.onerror = () => {
        broken = true;
        setConnected(false);
        if (source.readyState === EventSource.CLOSED) waiting = setTimeout(open, AGAIN_MS);
      };
    };
    open();
    // A short break leaves the line standing, but what was to be read meanwhile did not come.
    addEventListener('online', missed);
    return () => {
      removeEventListener('online', missed);
      clearTimeout(waiting);
      source.close();
    };
  }, []);
  const live = useMemo<Live>(() => {
    const listen = (listener: Listener) => {
      listeners.current.add(listener);
      return () => listeners.current.delete(listener);
    };
    return { connected, listen };
  }, [connected]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
