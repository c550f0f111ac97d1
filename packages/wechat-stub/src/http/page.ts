import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Call } from '../state/calls.ts';
import type { Person } from '../state/people.ts';
import type { SentMessage } from '../state/subscriptions.ts';
import type { World } from '../world.ts';
import { type Html, html, joined } from './html.ts';

const SCRIPT = readFileSync(new URL('page.js', import.meta.url), 'utf8');
const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8');
const CALLS_SHOWN = 40;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

const CLOCK_TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' });
const DAY_TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const API_NAMES: Record<string, string> = {
  '/sns/jscode2session': '登录',
  '/cgi-bin/stable_token': '取接口凭证',
  '/cgi-bin/message/subscribe/send': '发订阅消息',
  '/wxa/msg_sec_check': '检查文字',
  '/wxa/media_check_async': '检查图片',
  '/wxa/getwxacodeunlimit': '取小程序码',
  '/wxa/business/getuserphonenumber': '取手机号',
};

/** The page at `/`: what each resident received on the phone, and what WeChat was asked. */
export function addPage(app: FastifyInstance, world: World): void {
  app.get('/', (_request, reply) =>
    reply
      .header('content-security-policy', POLICY)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page(world).text),
  );
  app.get('/page.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(SCRIPT));
  app.get('/page.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
}

function page(world: World): Html {
  const people = world.residents();
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>微信替身 · 三事</title>
        <link rel="stylesheet" href="/page.css" />
        <script src="/page.js" defer></script>
      </head>
      <body>
        <header>
          <h1>微信替身</h1>
          <p>开发和测试时代替微信的服务器。这里能看到每位居民手机上收到的订阅消息，什么都不会发到真的微信里。</p>
        </header>
        <main>
          <section class="phones" aria-label="居民的手机">
            ${people.length === 0 ? noPeople() : joined(people.map((person) => phone(person, world)))}
          </section>
          ${callTable(world.calls.all())}
        </main>
      </body>
    </html>`;
}

function noPeople(): Html {
  return html`<div class="empty">
    <h2>还没有居民登录</h2>
    <p>在小程序或网页里登录一次，居民就会出现在这里。开发时可以用 <code>dev:张阿姨</code> 这样的登录码。</p>
  </div>`;
}

function phone(person: Person, world: World): Html {
  const messages = world.subscriptions.messages(person.openid).toReversed();
  return html`<article class="phone">
    <div class="who">
      <h2>${person.name}</h2>
      <p><code>${person.openid}</code></p>
    </div>
    <div class="chat" tabindex="0" aria-label="${person.name}收到的消息">
      ${messages.length === 0 ? html`<p class="quiet">还没有收到消息</p>` : joined(messages.map(card))}
    </div>
    <div class="grants">
      ${joined(
        world.subscriptions
          .templates()
          .map(({ id, title, longTerm }) =>
            grant({ openid: person.openid, id, title }, world.subscriptions.left(person.openid, id), longTerm === true),
          ),
      )}
    </div>
  </article>`;
}

function card({ template, values, page: target, at }: SentMessage): Html {
  const rows = template.fields.map(
    ({ key, label }) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${values[key] ?? ''}</dd>
      </div>`,
  );
  return html`<time datetime="${at.toISOString()}">${DAY_TIME.format(at)}</time>
    <section class="card">
      <h3>${template.title}</h3>
      <dl>${joined(rows)}</dl>
      <p class="open">进入小程序查看${target === '' ? '' : html`<code>${target}</code>`}</p>
    </section>`;
}

function grant(of: { openid: string; id: string; title: string }, left: number, longTerm: boolean): Html {
  const worth = longTerm ? (left > 0 ? '长期有效' : '未同意') : `还能收 ${left} 条`;
  return html`<button type="button" data-openid="${of.openid}" data-template="${of.id}">
    <span>同意接收「${of.title}」</span><small>${worth}</small>
  </button>`;
}

function callTable(calls: readonly Call[]): Html {
  const recent = calls.slice(-CALLS_SHOWN).toReversed();
  return html`<section class="calls">
    <h2>最近的调用</h2>
    ${
      recent.length === 0
        ? html`<p class="quiet">服务器还没有找过微信</p>`
        : html`<table>
            <thead>
              <tr>
                <th>时间</th>
                <th>做什么</th>
                <th>接口</th>
                <th>结果</th>
              </tr>
            </thead>
            <tbody>
              ${joined(recent.map(callRow))}
            </tbody>
          </table>`
    }
  </section>`;
}

function callRow({ at, path, outcome }: Call): Html {
  const good = outcome === 'ok';
  return html`<tr>
    <td><time datetime="${at.toISOString()}">${CLOCK_TIME.format(at)}</time></td>
    <td>${API_NAMES[path] ?? '其他'}</td>
    <td><code>${path}</code></td>
    <td class="${good ? 'good' : 'bad'}">${good ? '✓ 成功' : outcome === 'pending' ? '… 处理中' : `✕ ${outcome}`}</td>
  </tr>`;
}
