import Taro from '@tarojs/taro';
import type { ChosenPlace, Places } from './capabilities';

async function choose(): Promise<ChosenPlace | 'changed-mind' | 'not-allowed'> {
  try {
    const { longitude, latitude, name, address } = await Taro.chooseLocation({});
    // Without a choice of a named place WeChat answers with the map's middle and no words.
    return { longitude: Number(longitude), latitude: Number(latitude), address: name || address };
  } catch (failure) {
    return wasRefused(failure) ? 'not-allowed' : 'changed-mind';
  }
}

function wasRefused(failure: unknown): boolean {
  return (
    typeof failure === 'object' &&
    failure !== null &&
    'errMsg' in failure &&
    /auth|privacy/.test(String(failure.errMsg))
  );
}

export const places: Places = { words: '在地图上选', hint: '拖动地图，或者搜小区、店名', choose };
