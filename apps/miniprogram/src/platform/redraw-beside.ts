import { redraw, type Redrawing } from './redraw';

/** In a worker, so that typing goes on meanwhile: shrinking a photo takes a slow phone the better part of a second. */
addEventListener('message', ({ data }: MessageEvent<Redrawing>) => {
  void redraw(data).then(
    (picture) => postMessage(picture),
    () => postMessage(null),
  );
});
