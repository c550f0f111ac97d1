import Taro from '@tarojs/taro';
import type { Files, Kept } from './capabilities';

const messageOf = (failure: unknown): string =>
  typeof failure === 'object' && failure !== null && 'errMsg' in failure ? String(failure.errMsg) : '';

async function keepPicture(filePath: string): Promise<Kept> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return 'kept';
  } catch (failure) {
    const words = messageOf(failure);
    // Who declines WeChat's privacy guide is asked again by the next tap.
    if (/cancel|privacy/.test(words)) return 'refused';
    return /auth|deny/.test(words) ? 'not-allowed' : 'failed';
  }
}

/** Who once said no is asked by WeChat never again: only its settings can change that. */
async function allowPictures(): Promise<boolean> {
  const { authSetting } = await Taro.openSetting();
  return authSetting['scope.writePhotosAlbum'] === true;
}

function write(name: string, words: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: words,
      encoding: 'utf8',
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

/** WeChat gives files out only by sending them to somebody: oneself, or 文件传输助手. */
async function handOver(filePath: string, fileName: string): Promise<Kept> {
  try {
    await Taro.shareFileMessage({ filePath, fileName });
    return 'kept';
  } catch (failure) {
    return messageOf(failure).includes('cancel') ? 'refused' : 'failed';
  }
}

function dropAll(): Promise<void> {
  const system = Taro.getFileSystemManager();
  const folder = `${Taro.env.USER_DATA_PATH}`;
  const drop = (name: string): Promise<void> =>
    new Promise((resolve) => system.unlink({ filePath: `${folder}/${name}`, complete: () => resolve() }));
  return new Promise((resolve) =>
    system.readdir({
      dirPath: folder,
      success: ({ files: names }) => void Promise.all(names.map(drop)).then(() => resolve()),
      fail: () => resolve(),
    }),
  );
}

export const files: Files = {
  words: { picture: '存到相册', file: '发给自己（如“文件传输助手”）' },
  keepPicture,
  allowPictures,
  write,
  handOver,
  dropAll,
};
