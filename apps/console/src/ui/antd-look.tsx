import { useMemo, type ReactNode } from 'react';
import { ConfigProvider, theme, type ThemeConfig } from 'antd';
import words from 'antd/locale/zh_CN';
import { useMedia } from './use-media';

/** antd derives shades from plain colours, so it is handed the values of our tokens, not their names. */
function themeOfTokens(dark: boolean): ThemeConfig {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string): string => tokens.getPropertyValue(name).trim();
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: token('--brand'),
      colorLink: token('--link'),
      colorError: token('--red'),
      colorText: token('--ink-1'),
      colorTextSecondary: token('--ink-2'),
      colorTextPlaceholder: token('--ink-3'),
      colorBgContainer: token('--paper'),
      colorBgElevated: token('--paper'),
      colorBorder: token('--mark'),
      fontFamily: token('--font'),
      fontSize: 15,
      borderRadius: 8,
      controlHeight: 40,
    },
  };
}

/** antd in our colours and in Chinese; follows the system's dark mode and wish for little motion. */
export function AntdLook({ children }: { children: ReactNode }) {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const look = useMemo(() => themeOfTokens(dark), [dark]);
  return (
    <ConfigProvider locale={words} theme={{ ...look, token: { ...look.token, motion: !still } }}>
      {children}
    </ConfigProvider>
  );
}
