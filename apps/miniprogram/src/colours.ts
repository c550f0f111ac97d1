/**
 * The few colours of config/tokens.css that are needed where no style sheet reaches: on a drawn picture, on WeChat's map, in its
 * windows. Pictures are always drawn in the light ones, as print is.
 */
export const COLOURS = {
  'ink-1': '#1f2328',
  'ink-2': '#57606a',
  paper: '#ffffff',
  page: '#f6f5f2',
  line: '#ece9e2',
  brand: '#b8322a',
  'brand-tint': '#fbedeb',
  amber: '#8a5a00',
  'amber-tint': '#fbf3e2',
  blue: '#0b5cad',
  'blue-tint': '#eaf2fb',
  violet: '#5b3fa8',
  'violet-tint': '#f1edfa',
  green: '#19783a',
  'green-tint': '#eaf5ec',
  grey: '#57606a',
  'grey-tint': '#f0eee9',
  red: '#b8322a',
  'red-tint': '#fbedeb',
} as const;
