import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface TapProps {
  onTap: () => void;
  className?: string;
  /** What a screen reader says; needed where the words inside do not say it. */
  label?: string;
  /** `radio` and `checkbox` come with `checked`. */
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch';
  checked?: boolean;
  disabled?: boolean;
}

/**
 * Anything that is tapped. Browsers reach it by keyboard too (platform/keyboard.h5);
 * the pressed look comes by hover-class, since `:active` stays stuck on phones.
 */
export function Tap({
  onTap,
  className = '',
  label,
  role = 'button',
  checked,
  disabled = false,
  children,
}: PropsWithChildren<TapProps>) {
  const spoken = {
    role,
    tabindex: disabled ? -1 : 0,
    'aria-label': label,
    'aria-checked': checked,
    'aria-disabled': disabled,
  };
  return (
    <View
      className={`tap ${className} ${disabled ? 'tap-off' : ''}`}
      hoverClass={disabled ? 'none' : 'tap-pressed'}
      hoverStartTime={20}
      hoverStayTime={90}
      onClick={disabled ? undefined : onTap}
      {...spoken}
    >
      {children}
    </View>
  );
}
