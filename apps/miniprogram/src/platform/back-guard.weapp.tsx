import { PageContainer } from '@tarojs/components';
import type { BackGuardProps } from './capabilities';

/** WeChat closes such a container, instead of the page, when the phone goes back; ours has nothing in it. */
export function BackGuard({ depth, onBack }: BackGuardProps) {
  if (depth === 0) return null;
  // Once closed it stays so: what lies below gets a new one. It lies beneath the page, in the way of no tap.
  return (
    <PageContainer
      key={depth}
      show
      overlay={false}
      zIndex={-1}
      duration={0}
      customStyle="height:0"
      onAfterLeave={onBack}
    />
  );
}

/** There is no history to tidy up. */
export const released = (): Promise<void> => Promise.resolve();

export function watchBack(): void {}
