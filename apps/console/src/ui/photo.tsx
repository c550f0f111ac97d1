import { useState } from 'react';

interface Props {
  src: string | null;
  alt: string;
  className: string;
  /** A sign that stands where there is no picture. */
  sign?: string;
}

/** A picture whose link may have run out, or that was never there: then a quiet shape stands in its place. */
export function Photo({ src, alt, className, sign }: Props) {
  const [broken, setBroken] = useState<string | null>(null);
  if (src === null || broken === src) {
    return (
      <span className={`${className} no-photo`} aria-hidden>
        {sign}
      </span>
    );
  }
  return <img className={className} src={src} alt={alt} loading="lazy" onError={() => setBroken(src)} />;
}
