import Taro from '@tarojs/taro';
import type { Messages } from './capabilities';

/** WeChat takes five at most in one question. */
const MOST = 5;

async function ask(templateIds: string[]): Promise<string[]> {
  const tmplIds = templateIds.slice(0, MOST);
  try {
    const answers: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) };
    return tmplIds.filter((id) => answers[id] === 'accept');
  } catch {
    // The main switch is off, or the person closed the question: no message is promised then.
    return [];
  }
}

export const messages: Messages = { canAsk: true, ask };
