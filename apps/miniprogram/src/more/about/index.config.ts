export default definePageConfig({ navigationBarTitleText: '关于和意见' });
