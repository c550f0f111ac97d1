import { View } from '@tarojs/components';

export type IconName =
  | 'home'
  | 'neighbour'
  | 'community'
  | 'warning'
  | 'forward'
  | 'back'
  | 'up'
  | 'down'
  | 'place'
  | 'camera'
  | 'close'
  | 'again'
  | 'phone'
  | 'copy'
  | 'bell'
  | 'check'
  | 'clock'
  | 'draft'
  | 'send'
  | 'shield'
  | 'type'
  | 'info'
  | 'eye'
  | 'bin'
  | 'locate'
  | 'offline'
  | 'megaphone'
  | 'download'
  | 'share'
  | 'star'
  | 'paper'
  | 'person'
  | 'ticket'
  | 'speech'
  | 'plus'
  | 'minus'
  | 'link'
  | 'swap';

/** A line drawing in the colour of the words beside it; screen readers skip it, so the words must say it too. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <View className={`icon icon-${name} ${className}`} aria-hidden />;
}
