export default definePageConfig({ navigationBarTitleText: '谁看过我是谁', enablePullDownRefresh: true });
