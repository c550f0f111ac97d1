/** A page's or the app's settings, as its JSON file says. */
export interface PageSettings {
  readonly navigationBarTitleText?: string;
  readonly navigationStyle?: 'default' | 'custom';
  readonly navigationBarBackgroundColor?: string;
  readonly navigationBarTextStyle?: 'black' | 'white';
  readonly backgroundColor?: string;
  readonly enablePullDownRefresh?: boolean;
  readonly onReachBottomDistance?: number;
  readonly component?: boolean;
  readonly usingComponents?: Readonly<Record<string, string>>;
}

export interface TabBar {
  readonly color?: string;
  readonly selectedColor?: string;
  readonly backgroundColor?: string;
  readonly borderStyle?: string;
  readonly list: readonly {
    readonly pagePath: string;
    readonly text: string;
    readonly iconPath?: string;
    readonly selectedIconPath?: string;
  }[];
}

export interface AppSettings {
  readonly pages: readonly string[];
  readonly subpackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly window: PageSettings;
  readonly tabBar?: TabBar;
  readonly darkmode: boolean;
}

export type Theme = 'light' | 'dark';

/** What the phone is set to when the app starts. Lengths in CSS pixels. */
export interface Device {
  readonly width: number;
  readonly height: number;
  /** Device pixels for one CSS pixel. */
  readonly dpr: number;
  /** WeChat's own type size (设置 - 通用 - 字体大小), 17 unless changed. */
  readonly fontSize: number;
  readonly dark: boolean;
}

/** A compiled mini-program as the page in Chromium gets it. Files are named by their path without ending. */
export interface Program {
  readonly app: AppSettings;
  readonly settings: Readonly<Record<string, PageSettings>>;
  /** Values of `@name` in settings, by theme. */
  readonly themes: Readonly<Record<Theme, Readonly<Record<string, string>>>>;
  /** wxss turned into CSS, imports included. */
  readonly styles: Readonly<Record<string, string>>;
  readonly device: Device;
  readonly launch: { readonly path: string; readonly query: Readonly<Record<string, string>>; readonly scene: number };
}
