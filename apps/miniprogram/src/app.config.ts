const onWeb = process.env.TARO_ENV === 'h5';

/** What differs between light and dark is named in theme.json; browsers do not read that file and get the light value. */
const themed = (name: string, light: string): string => (onWeb ? light : `@${name}`);

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/nearby/index',
    'pages/mine/index',
    'pages/form/index',
    'pages/sent/index',
    'pages/report/index',
    'pages/reports/index',
  ],
  subpackages: [
    { root: 'around', pages: ['published/index'] },
    {
      root: 'more',
      pages: [
        'drafts/index',
        'inbox/index',
        'joined/index',
        'follows/index',
        'data/index',
        'views/index',
        'consents/index',
        'messages/index',
        'receipt/index',
        'feedback/index',
        'whom/index',
        'privacy/index',
        'about/index',
      ],
    },
  ],
  window: {
    navigationBarTitleText: '三事',
    navigationBarBackgroundColor: themed('page', '#f6f5f2'),
    navigationBarTextStyle: onWeb ? 'black' : '@barText',
    backgroundColor: themed('page', '#f6f5f2'),
    backgroundTextStyle: onWeb ? 'dark' : '@pullText',
    // On the web every page brings its own head; see ui/screen.tsx.
    navigationStyle: onWeb ? 'custom' : 'default',
  },
  tabBar: {
    color: themed('tab', '#57606a'),
    selectedColor: themed('tabChosen', '#b8322a'),
    backgroundColor: themed('paper', '#ffffff'),
    borderStyle: onWeb ? 'white' : ('@tabBorder' as 'white'),
    list: [tab('home', '报事'), tab('nearby', '身边'), tab('mine', '我的')],
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['chooseLocation'],
  permission: { 'scope.userLocation': { desc: '用来找到这件事归哪个社区办理' } },
});

function tab(page: string, text: string) {
  return {
    pagePath: `pages/${page}/index`,
    text,
    iconPath: onWeb ? `tabs/${page}.png` : `@${page}Icon`,
    selectedIconPath: onWeb ? `tabs/${page}-chosen.png` : `@${page}IconChosen`,
  };
}
