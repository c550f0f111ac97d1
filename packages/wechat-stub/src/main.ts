import { readFileSync } from 'node:fs';
import { DEFAULT_TEMPLATES } from './default-templates.ts';
import { isObject, textOf } from './json.ts';
import type { CallbackSettings, MessageTemplate, TemplateField } from './options.ts';
import { startWechatStub } from './stub.ts';

const {
  WECHAT_STUB_PORT = '3900',
  WECHAT_STUB_HOST = '127.0.0.1',
  WECHAT_APP_ID = 'wx0000000000000000',
  WECHAT_APP_SECRET = 'stub-secret',
  WECHAT_STUB_TEMPLATES,
} = process.env;

const stub = await startWechatStub({
  port: Number(WECHAT_STUB_PORT),
  host: WECHAT_STUB_HOST,
  appId: WECHAT_APP_ID,
  appSecret: WECHAT_APP_SECRET,
  templates: WECHAT_STUB_TEMPLATES ? readTemplates(WECHAT_STUB_TEMPLATES) : DEFAULT_TEMPLATES,
  ...readCallback(),
});
console.log(`WeChat stand-in at ${stub.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stub.close());

/** The callback, when its address is set; its token and key then must be too. */
function readCallback(): { callback?: CallbackSettings } {
  const { WECHAT_CALLBACK_URL, WECHAT_CALLBACK_TOKEN, WECHAT_ENCODING_AES_KEY } = process.env;
  if (!WECHAT_CALLBACK_URL) return {};
  if (!WECHAT_CALLBACK_TOKEN || !WECHAT_ENCODING_AES_KEY) {
    throw new Error('WECHAT_CALLBACK_URL needs WECHAT_CALLBACK_TOKEN and WECHAT_ENCODING_AES_KEY');
  }
  const seal = { token: WECHAT_CALLBACK_TOKEN, encodingAesKey: WECHAT_ENCODING_AES_KEY };
  return { callback: { url: WECHAT_CALLBACK_URL, ...seal, originalId: 'gh_000000000000' } };
}

/** A file that holds `[{id, title, longTerm?, fields: [{key, label, values?}]}]`. */
function readTemplates(file: string): readonly MessageTemplate[] {
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(list)) throw new Error(`${file} is not a list of templates`);
  return list.filter(isObject).map((template) => ({
    id: textOf(template, 'id'),
    title: textOf(template, 'title'),
    longTerm: template['longTerm'] === true,
    fields: Array.isArray(template['fields']) ? template['fields'].filter(isObject).map(readField) : [],
  }));
}

function readField(field: Record<string, unknown>): TemplateField {
  const values = Array.isArray(field['values']) ? field['values'].map(String) : undefined;
  return { key: textOf(field, 'key'), label: textOf(field, 'label'), ...(values && { values }) };
}
