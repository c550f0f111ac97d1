import { useEffect, useState } from 'react';

const TICK_MS = 30_000;

/** What time it is, told again every half minute, for words such as “6 分钟前”. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
