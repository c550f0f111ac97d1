export default definePageConfig({
  navigationBarTitleText: '公开的事',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
