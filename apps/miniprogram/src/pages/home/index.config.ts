export default definePageConfig({ navigationStyle: 'custom', navigationBarTitleText: '三事' });
