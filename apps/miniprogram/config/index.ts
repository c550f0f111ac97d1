import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { version } from '../package.json';
import { FirstPage } from './first-page';
import { WorkerFile } from './worker';

/** The words and the guess of the category come as raw TypeScript. */
const SHARED = ['contracts', 'guess'].map((name) => path.resolve(__dirname, `../../../packages/${name}`));

/**
 * What the mini-program's templates leave out unless they are told: without this WeChat's screen readers hear nothing.
 * The web build passes every attribute through by itself.
 */
const SPOKEN = {
  'aria-label': '',
  // Browsers know it as `role`, and call this one invalid: components say `role`, and WeChat hears it here.
  'aria-role': 'i.role',
  'aria-hidden': '',
  'aria-live': '',
  'aria-level': '',
  'aria-checked': '',
  'aria-disabled': '',
};
const SPEAKING = ['View', 'Button', 'Image', 'Text', 'Input', 'Textarea', 'Map', 'Canvas'];

/** On the web what several pages need (large photos bring a whole slider) comes once, and not again with each of them. */
const SHARED_BY_PAGES = { chunks: 'async', minChunks: 2, minSize: 20_000, priority: 20, reuseExistingChunk: true };

/** Where the mini-program finds the server; the web build asks its own origin. */
const apiOrigin = process.env.TARO_ENV === 'weapp' ? (process.env.TARO_APP_API_ORIGIN ?? 'http://127.0.0.1:3000') : '';

export default defineConfig<'webpack5'>({
  projectName: 'sanshi',
  date: '2026-11-01',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-platform-h5',
    ['@tarojs/plugin-inject', { components: Object.fromEntries(SPEAKING.map((name) => [name, SPOKEN])) }],
  ],
  // The tab icons are named by theme.json, where the bundler does not look.
  copy: {
    patterns: process.env.TARO_ENV === 'weapp' ? [{ from: 'src/tabs/', to: 'dist/weapp/tabs/' }] : [],
    options: {},
  },
  defineConstants: { API_ORIGIN: JSON.stringify(apiOrigin), APP_VERSION: JSON.stringify(version) },
  mini: {
    compile: { include: SHARED },
    // Sizes are points, the same on every phone: type must follow the reader's choice, not the width of the screen.
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    optimizeMainPackage: { enable: true },
  },
  h5: {
    compile: { include: SHARED },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    webpackChain: (chain) => {
      chain.plugin('firstPage').use(FirstPage);
      chain.plugin('workerFile').use(WorkerFile);
      const split = chain.optimization.get('splitChunks');
      chain.optimization.splitChunks({ ...split, cacheGroups: { ...split.cacheGroups, shared: SHARED_BY_PAGES } });
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules: { enable: false } },
  },
} satisfies UserConfigExport<'webpack5'>);
