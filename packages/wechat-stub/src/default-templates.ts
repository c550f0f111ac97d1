import type { MessageTemplate } from './options.ts';

/** What the stub offers when it is started alone without a list of templates. */
export const DEFAULT_TEMPLATES: readonly MessageTemplate[] = [
  {
    id: 'stub-progress',
    title: '事项办理进度通知',
    fields: [
      { key: 'thing1', label: '事项名称' },
      { key: 'phrase2', label: '当前进度' },
      { key: 'date3', label: '更新时间' },
      { key: 'character_string4', label: '回执编号' },
    ],
  },
  {
    id: 'stub-question',
    title: '补充材料提醒',
    fields: [
      { key: 'thing1', label: '事项名称' },
      { key: 'thing2', label: '需要补充' },
      { key: 'character_string3', label: '回执编号' },
    ],
  },
];
