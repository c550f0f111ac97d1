import { NOTICE_KINDS, type NoticeKind } from '@sanshi/contracts';
import type { SettingsReader } from './settings-reader.js';
import { DEFAULT_TIMEOUT_MS, type WechatSettings } from './wechat/settings.js';

const WECHAT_API = 'https://api.weixin.qq.com';
const AES_KEY = /^[A-Za-z0-9]{43}$/;

/** What a developer who gives nothing talks to: the stand-in's own defaults. */
const DEVELOPMENT = {
  appId: 'wx0000000000000000',
  appSecret: 'stub-secret',
  callbackToken: 'stub-token',
  encodingAesKey: 'sanshi'.repeat(7) + 's',
} as const;

export interface Wechat extends WechatSettings {
  /** The template that tells of each kind of news, by the kind's word; a kind without one is told in the inbox alone. */
  readonly templates: ReadonlyMap<NoticeKind, string>;
}

export function readWechat(read: SettingsReader, production: boolean): Wechat {
  const usual = (value: string) => (production ? null : value);
  const wechat: Wechat = {
    apiBase: read.origin('WECHAT_API_BASE', WECHAT_API),
    appId: read.text('WECHAT_APP_ID', usual(DEVELOPMENT.appId)),
    appSecret: read.text('WECHAT_APP_SECRET', usual(DEVELOPMENT.appSecret)),
    timeoutMs: DEFAULT_TIMEOUT_MS,
    callbackToken: read.text('WECHAT_CALLBACK_TOKEN', usual(DEVELOPMENT.callbackToken)),
    encodingAesKey: read.text('WECHAT_ENCODING_AES_KEY', usual(DEVELOPMENT.encodingAesKey)),
    miniprogramState: read.oneOf(
      'WECHAT_MINIPROGRAM_STATE',
      ['developer', 'trial', 'formal'],
      production ? 'formal' : 'developer',
    ),
    templates: readTemplates(read),
  };
  if (!AES_KEY.test(wechat.encodingAesKey)) read.refuse('WECHAT_ENCODING_AES_KEY', 'must be 43 letters and digits');
  if (production) refuseStandIn(read, wechat);
  return wechat;
}

function refuseStandIn(read: SettingsReader, { apiBase, appId, appSecret }: Wechat): void {
  if (apiBase !== WECHAT_API) read.refuse('WECHAT_API_BASE', `must be ${WECHAT_API} in production`);
  if (appId === DEVELOPMENT.appId) read.refuse('WECHAT_APP_ID', "is the stand-in's");
  if (appSecret === DEVELOPMENT.appSecret) read.refuse('WECHAT_APP_SECRET', "is the stand-in's");
}

function readTemplates(read: SettingsReader): ReadonlyMap<NoticeKind, string> {
  const templates = new Map<NoticeKind, string>();
  for (const part of read.list('WECHAT_TEMPLATES')) {
    const [, word, id = ''] = /^([\w-]+)=([\w-]+)$/.exec(part) ?? [];
    const kind = NOTICE_KINDS.find((known) => known === word);
    if (kind) templates.set(kind, id);
    else
      read.refuse(
        'WECHAT_TEMPLATES',
        `must be <kind>=<template id>, with commas between; kinds: ${NOTICE_KINDS.join(' ')}`,
      );
  }
  return templates;
}
