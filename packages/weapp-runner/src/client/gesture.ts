let tapping = false;

/** Runs what a tap starts. The gesture ends with it, before anything that waits even for one promise. */
export function duringTap(work: () => void): void {
  tapping = true;
  queueMicrotask(() => {
    tapping = false;
  });
  work();
}

/** Whether this instruction is run by the person's tap. */
export const isInTap = (): boolean => tapping;
