export default definePageConfig({ navigationBarTitleText: '身边', enablePullDownRefresh: true });
