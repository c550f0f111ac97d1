import Taro from '@tarojs/taro';
import { newKey } from '../keys';
import { NoAnswer, type Answer, type LeftOut, type Photos, type Upload } from './capabilities';
import { inLowerCase } from './request';
import { qualityOn, smallerSize } from './shrinking';

const TIMEOUT_MS = 60_000;

type Taken = Pick<Taro.chooseMedia.ChooseMedia, 'tempFilePath' | 'width' | 'height'>;

/** Taro hands chooseMedia through to WeChat as it is, callbacks and all. */
function takePhotos(count: number): Promise<Taken[]> {
  return new Promise((resolve) => {
    void Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
      success: ({ tempFiles }) => resolve(tempFiles),
      fail: () => resolve([]),
    });
  });
}

/** As WeChat documents it; Taro's types leave out that a network is weak. */
interface Network {
  networkType: string;
  weakNet?: boolean;
}

async function smaller({ tempFilePath, width, height }: Taken): Promise<string> {
  const { networkType, weakNet }: Network = await Taro.getNetworkType();
  const compressedWidth = smallerSize(width, height).width;
  return Taro.compressImage({
    src: tempFilePath,
    quality: qualityOn(weakNet ? '2g' : networkType),
    compressedWidth,
  }).then(
    (made) => made.tempFilePath,
    // Only JPEG can be made smaller; anything else goes as it is, and the server has the last word.
    () => tempFilePath,
  );
}

/** Temporary files end with the visit; what a draft needs moves to the app's own folder. */
function keepFile(tempFilePath: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${newKey()}.jpg`;
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      filePath,
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

/** As WeChat words it: "the maximum size of the file storage limit is exceeded", "no space left". */
const FULL = /exceed|no space/;

async function choose(most: number, onKept: (file: string) => void): Promise<LeftOut> {
  const taken = await takePhotos(most);
  const left = { unreadable: 0, noRoom: 0, tooMany: Math.max(0, taken.length - most) };
  for (const photo of taken.slice(0, most))
    await smaller(photo)
      .then(keepFile)
      .then(onKept, (failure: unknown) => (FULL.test(String(failure)) ? (left.noRoom += 1) : (left.unreadable += 1)));
  return left;
}

const exists = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(true), fail: () => resolve(false) });
  });

function upload(filePath: string, { url, token, key, onProgress }: Upload): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const task = Taro.uploadFile({
      url,
      filePath,
      name: 'file',
      timeout: TIMEOUT_MS,
      header: { authorization: `Bearer ${token}`, 'idempotency-key': key },
      success: ({ statusCode, data, header }) =>
        resolve({ status: statusCode, body: parsed(data), headers: inLowerCase(header) }),
      fail: ({ errMsg }) => reject(new NoAnswer(errMsg)),
    });
    // Taro hands out a promise beside the callbacks; it fails too, and WeChat would count that as an error nobody caught.
    task.catch(() => undefined);
    task.onProgressUpdate(({ progress }) => onProgress(progress / 100));
  });
}

/** WeChat answers an upload with text, whatever its type. */
function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

export const photos: Photos = {
  choose,
  show: async (file) => ((await exists(file)) ? file : null),
  upload,
  drop: (filePath) =>
    new Promise((resolve) => {
      Taro.getFileSystemManager().unlink({ filePath, complete: () => resolve() });
    }),
};
