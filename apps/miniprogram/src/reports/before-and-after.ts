import type { PhotoView } from '@sanshi/contracts';

interface Said {
  photos: PhotoView[];
}

/** The photos of the last result that has some: what it looks like now. Empty where none was shown. */
export function lastPhotos(results: readonly Said[]): PhotoView[] {
  return results.filter(({ photos }) => photos.length > 0).at(-1)?.photos ?? [];
}
