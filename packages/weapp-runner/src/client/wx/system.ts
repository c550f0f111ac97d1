import { atOnce, later, type Api } from '../api.ts';
import { capsule, HOME_INDICATOR, stage, STATUS_BAR, themeOf } from '../frame.ts';
import type { Program } from '../program.ts';
import { listening } from './network.ts';

/** WeChat's usual type size on iOS; the scale counts from there. */
const USUAL_FONT = 17;
const LIBRARY = '3.7.0';

export function systemApis(program: Program, has: (api: string) => boolean): Record<string, Api> {
  const launch = { ...program.launch, referrerInfo: {}, apiCategory: 'default' };
  const all = (): object => ({ ...windowInfo(program), ...appBase(program), ...DEVICE });
  return {
    getSystemInfoSync: atOnce('getSystemInfoSync', all),
    getSystemInfo: later('getSystemInfo', all),
    getWindowInfo: atOnce('getWindowInfo', () => windowInfo(program)),
    getAppBaseInfo: atOnce('getAppBaseInfo', () => appBase(program)),
    getDeviceInfo: atOnce('getDeviceInfo', () => DEVICE),
    getSystemSetting: atOnce('getSystemSetting', () => ({
      deviceOrientation: 'portrait',
      locationEnabled: true,
      wifiEnabled: true,
    })),
    getAccountInfoSync: atOnce('getAccountInfoSync', () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
    })),
    getLaunchOptionsSync: atOnce('getLaunchOptionsSync', () => launch),
    getEnterOptionsSync: atOnce('getEnterOptionsSync', () => launch),
    getMenuButtonBoundingClientRect: atOnce('getMenuButtonBoundingClientRect', () => capsule(program.device)),
    canIUse: (schema) => has(String(schema).split('.')[0] ?? ''),
    nextTick: (work) => {
      if (typeof work === 'function') queueMicrotask(() => void Reflect.apply(work, undefined, []));
    },
    ...listening('ThemeChange', 'theme'),
    ...listening('AppShow', 'app.show'),
    ...listening('AppHide', 'app.hide'),
    ...listening('WindowResize', 'resize'),
    ...listening('KeyboardHeightChange', 'keyboard'),
    ...listening('Error', 'app.error'),
    ...listening('UnhandledRejection', 'app.rejection'),
    ...listening('PageNotFound', 'app.pageNotFound'),
  };
}

const DEVICE = {
  brand: 'iPhone',
  model: 'iPhone 14',
  system: 'iOS 17.5',
  platform: 'ios',
  abi: 'arm64',
  benchmarkLevel: 40,
};

function windowInfo({ device: { width, height, dpr } }: Program): object {
  const { clientHeight } = stage();
  const bottom = height - HOME_INDICATOR;
  return {
    pixelRatio: dpr,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: clientHeight || height,
    statusBarHeight: STATUS_BAR,
    screenTop: height - (clientHeight || height),
    safeArea: { left: 0, right: width, top: STATUS_BAR, bottom, width, height: bottom - STATUS_BAR },
  };
}

function appBase(program: Program): object {
  const { fontSize } = program.device;
  const scale = { fontSizeSetting: fontSize, fontSizeScaleFactor: fontSize / USUAL_FONT };
  return {
    SDKVersion: LIBRARY,
    version: '8.0.50',
    language: 'zh_CN',
    theme: themeOf(program),
    enableDebug: false,
    ...scale,
  };
}
