import { later, type Api } from '../api.ts';
import { answered, button, element } from '../layer.ts';
import { ask, Refused } from '../phone.ts';
import { openLeaf } from './screen.ts';

/** What the phone knows of the person's agreement (用户隐私保护指引). */
export interface PrivacyState {
  readonly agreed: boolean;
  /** Refused less than ten seconds ago: WeChat does not ask again yet. */
  readonly refusedJustNow: boolean;
  /** APIs that the app declared in WeChat's console. */
  readonly declared: readonly string[];
  /** What the person answers the official question with; null shows it. */
  readonly answer: 'agree' | 'disagree' | null;
}

const REFUSED = 104;
const REFUSED_JUST_NOW = 103;
const NOT_DECLARED = 112;
const CONTRACT = '《三事小程序隐私保护指引》';

type Resolve = (answer: { readonly event: string; readonly buttonId?: string }) => void;
type Handler = (resolve: Resolve, info: { readonly referrer: string }) => void;

let handler: Handler | null = null;
const waiting = new Set<(agreed: boolean) => void>();
const agreeButtonsTapped = new Set<string>();

/** Lets an API that touches personal information through once the person agreed to the guide. @throws Refused 103, 104, 112 */
export async function passPrivacy(api: string): Promise<void> {
  const state = await ask<PrivacyState>('privacy.state');
  if (!state.declared.includes(api)) throw notDeclared();
  if (state.agreed) return;
  if (state.refusedJustNow)
    throw new Refused('privacy permission is not authorized in gap', { errno: REFUSED_JUST_NOW });
  const agreed = handler ? await askedByApp(handler, api) : await (state.answer ?? askedByWechat());
  await ask('privacy.answered', { agreed: agreed === true || agreed === 'agree' });
  if (agreed !== true && agreed !== 'agree')
    throw new Refused('privacy permission is not authorized', { errno: REFUSED });
}

const notDeclared = (): Refused =>
  new Refused('api scope is not declared in the privacy agreement', { errno: NOT_DECLARED });

function askedByApp(ownHandler: Handler, referrer: string): Promise<boolean> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    const settle: Resolve = ({ event, buttonId = '' }) => {
      if (event === 'exposureAuthorization') return;
      const agreed = event === 'agree' && agreeButtonsTapped.has(buttonId);
      waiting.delete(resolve);
      resolve(agreed);
    };
    ownHandler(settle, { referrer });
  });
}

function askedByWechat(): Promise<'agree' | 'disagree'> {
  return answered((answer) => {
    const words = element('p', {}, `在使用前，请阅读${CONTRACT}。如同意，请点“同意”开始使用。`);
    const buttons = [button('拒绝', () => answer('disagree')), button('同意', () => answer('agree'), 'main')];
    const leaf = element('div', { class: 'modal', role: 'dialog' }, element('h2', {}, '隐私保护提示'), words);
    leaf.append(element('footer', {}, ...buttons));
    return element('div', { class: 'veil' }, leaf);
  });
}

/** A tap on `<button open-type="agreePrivacyAuthorization">`: WeChat notes which button it was. */
export async function agreedByButton(id: string): Promise<void> {
  agreeButtonsTapped.add(id);
  await ask('privacy.answered', { agreed: true });
}

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

export function privacyApis(): Record<string, Api> {
  return {
    getPrivacySetting: later('getPrivacySetting', async () => {
      const { agreed } = await ask<PrivacyState>('privacy.state');
      return { needAuthorization: !agreed, privacyContractName: CONTRACT };
    }),
    requirePrivacyAuthorize: later('requirePrivacyAuthorize', async () => {
      const { declared } = await ask<PrivacyState>('privacy.state');
      const [first] = declared;
      if (first === undefined) throw notDeclared();
      await passPrivacy(first);
    }),
    openPrivacyContract: later('openPrivacyContract', () => openLeaf(CONTRACT)),
    onNeedPrivacyAuthorization: (listener) => {
      if (isHandler(listener)) handler = listener;
    },
  };
}
