import Taro from '@tarojs/taro';
import { newKey } from '../keys';
import { NoAnswer, type Answer, type ChosenPhotos, type Photos, type Upload } from './capabilities';

/** Longest side that is sent, in pixels: enough to read a meter or a sign. */
const LONGEST = 2048;
const QUALITY = 80;
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

async function smaller({ tempFilePath, width, height }: Taken): Promise<string> {
  const part = Math.min(1, LONGEST / Math.max(width, height, 1));
  if (part === 1) return tempFilePath;
  const compressedWidth = Math.round(width * part);
  return Taro.compressImage({ src: tempFilePath, quality: QUALITY, compressedWidth }).then(
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

async function choose(most: number): Promise<ChosenPhotos> {
  const taken = await takePhotos(most);
  const kept = await Promise.allSettled(taken.map(async (photo) => keepFile(await smaller(photo))));
  const files = kept.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  return { files, unreadable: taken.length - files.length, tooMany: 0 };
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
      success: ({ statusCode, data }) => resolve({ status: statusCode, body: parsed(data), headers: {} }),
      fail: ({ errMsg }) => reject(new NoAnswer(errMsg)),
    });
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
