export default definePageConfig({ navigationBarTitleText: '草稿和待发送' });
