import { expect, test } from '@jest/globals';
import { drawPoster, type PosterWords } from './poster.js';

const WORDS: PosterWords = {
  newspaper: '大同晚报',
  community: '岳秀园社区',
  beats: [{ name: '居家事', hint: '家里和楼里的事:水电气暖、房屋安全、物业维修' }],
  address: 'https://sanshi.example',
  code: 'data:image/jpeg;base64,AAAA',
};

test('a poster is an A4 page with the code, the names and the second way', () => {
  const svg = drawPoster(WORDS);
  expect(svg).toContain('width="210mm" height="297mm"');
  for (const word of [WORDS.code, '大同晚报', '岳秀园社区', '居家事', '家里和楼里的事', 'https://sanshi.example']) {
    expect(svg).toContain(word);
  }
});

test('words stay words, whatever stands in them', () => {
  const svg = drawPoster({ ...WORDS, community: '<script>alert("1")</script> & 社区' });
  expect(svg).not.toContain('<script>');
  expect(svg).toContain('&lt;script&gt;');
});

test('a long name is set smaller, never cut', () => {
  const sizeOf = (svg: string): number => Number(/font-size="(\d+)"[^>]*>[^<]*第一社区</.exec(svg)?.[1]);
  const community = '新建北路铁路宿舍第一社区';
  expect(sizeOf(drawPoster({ ...WORDS, community }))).toBeLessThan(
    sizeOf(drawPoster({ ...WORDS, community: '第一社区' })),
  );
});
