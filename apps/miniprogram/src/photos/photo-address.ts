import { useEffect, useState } from 'react';
import { photos } from '../platform/photos';

/** Where an Image finds a photo that the phone keeps; null until it is known, and when the phone has lost it. */
export function usePhotoAddress(file: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void photos.show(file).then((found) => left || setAddress(found));
    return () => {
      left = true;
    };
  }, [file]);
  return address;
}
