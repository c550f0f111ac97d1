import { useState } from 'react';

/** A picture whose link may have run out: then a quiet shape stands in its place. */
export function Photo({ src, alt, className }: { src: string | null; alt: string; className: string }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (src === null || broken === src) return <span className={`${className} no-photo`} aria-hidden />;
  return <img className={className} src={src} alt={alt} loading="lazy" onError={() => setBroken(src)} />;
}
