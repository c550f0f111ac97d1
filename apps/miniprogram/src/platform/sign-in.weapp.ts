import Taro from '@tarojs/taro';
import { NoAnswer, type SignIn } from './capabilities';

async function firstRequest(): Promise<{ path: string; body: object }> {
  const { code } = await Taro.login().catch(() => Promise.reject(new NoAnswer('wx.login')));
  return { path: '/session/wechat', body: { code } };
}

export const signIn: SignIn = { mayBeKnown: true, firstRequest };
