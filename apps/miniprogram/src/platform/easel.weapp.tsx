import { Canvas } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { paint, SCALE, type Brush } from '../cards/paint';
import type { Picture } from '../cards/picture';
import './easel.scss';

/** WeChat's canvas; Taro's types leave open what its context can do. */
interface CanvasNode extends Taro.Canvas {
  getContext: (kind: '2d') => Brush;
}

const ID = 'easel';

/** Out of sight: WeChat paints only on a canvas that stands on the page. One a page. */
export function Easel() {
  return <Canvas id={ID} type="2d" className="easel" aria-hidden />;
}

function canvasNode(): Promise<CanvasNode> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${ID}`)
      .fields({ node: true, size: true })
      .exec(([found]: ({ node?: CanvasNode } | null)[]) =>
        found?.node ? resolve(found.node) : reject(new Error('no canvas on this page')),
      );
  });
}

/** The address of the painted picture: a temporary file. @throws Error when the phone cannot paint it */
export async function painted(picture: Picture): Promise<string> {
  const node = await canvasNode();
  node.width = picture.width * SCALE;
  node.height = picture.height * SCALE;
  paint(node.getContext('2d'), picture);
  const size = { destWidth: node.width, destHeight: node.height };
  return (await Taro.canvasToTempFilePath({ canvas: node, ...size, fileType: 'png' })).tempFilePath;
}
