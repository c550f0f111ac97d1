import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

interface ButtonProps {
  onTap: () => void;
  /** One `main` button a screen at most. */
  look?: 'main' | 'line' | 'quiet';
  size?: 'wide' | 'small';
  icon?: IconName;
  busy?: boolean;
  disabled?: boolean;
  label?: string;
}

export function Button({
  onTap,
  look = 'main',
  size = 'wide',
  icon,
  busy = false,
  disabled = false,
  label,
  children,
}: PropsWithChildren<ButtonProps>) {
  return (
    <Tap className={`button button-${look} button-${size}`} onTap={onTap} disabled={busy || disabled} label={label}>
      {busy ? <View className="button-busy" /> : icon && <Icon name={icon} className="button-icon" />}
      <Text>{children}</Text>
    </Tap>
  );
}
