import type { CheckResult } from '@sanshi/contracts';
import { TEXT_CHECK_LENGTH, WechatRefused, WechatUnavailable, type WechatClient } from '../platform/wechat/index.js';
import { resultOf, SCENE } from './check-result.js';

/**
 * What WeChat finds in a resident's words; `pending` when it cannot be asked now. It looks only at what one writes who came by WeChat:
 * @param openid theirs; null for everybody else, whose words a person reads
 */
export async function verdictOn(wechat: WechatClient, openid: string | null, content: string): Promise<CheckResult> {
  if (!openid || Array.from(content).length > TEXT_CHECK_LENGTH) return 'person';
  try {
    const found = await wechat.checkText({ openid, scene: SCENE, content });
    return found.outcome === 'checked' ? resultOf(found) : 'person';
  } catch (problem) {
    if (problem instanceof WechatUnavailable) return 'pending';
    if (problem instanceof WechatRefused) return 'person';
    throw problem;
  }
}
