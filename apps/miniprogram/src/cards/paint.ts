import type { Box, Picture, Words } from './picture';

/** The part of a 2d context that WeChat's canvas and the browser's have in common and that we need. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'scale'
  | 'fillRect'
  | 'fillText'
  | 'beginPath'
  | 'moveTo'
  | 'arcTo'
  | 'closePath'
  | 'fill'
>;

/** Pixels for a point: sharp on today's phones. */
export const SCALE = 2;

const SANS = "'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const SERIF = "'Songti SC', 'Noto Serif CJK SC', serif";

/** Paints on a canvas that is `SCALE` times as large as the picture. */
export function paint(brush: Brush, { width, height, ground, marks }: Picture): void {
  brush.scale(SCALE, SCALE);
  brush.fillStyle = ground;
  brush.fillRect(0, 0, width, height);
  for (const mark of marks) {
    if (mark.kind === 'box') paintBox(brush, mark);
    else paintWords(brush, mark);
  }
}

function paintBox(brush: Brush, { x, y, width, height, fill, radius = 0 }: Box): void {
  const [right, bottom] = [x + width, y + height];
  brush.fillStyle = fill;
  brush.beginPath();
  brush.moveTo(x + radius, y);
  brush.arcTo(right, y, right, bottom, radius);
  brush.arcTo(right, bottom, x, bottom, radius);
  brush.arcTo(x, bottom, x, y, radius);
  brush.arcTo(x, y, right, y, radius);
  brush.closePath();
  brush.fill();
}

function paintWords(brush: Brush, { x, y, words, size, ink, bold, serif, align = 'left' }: Words): void {
  brush.fillStyle = ink;
  brush.font = `${bold ? 'bold ' : ''}${size}px ${serif ? SERIF : SANS}`;
  brush.textAlign = align;
  brush.textBaseline = 'middle';
  brush.fillText(words, x, y);
}
