import path from 'node:path';
import { Input } from './input.ts';
import type { Phone } from './phone.ts';
import { compress, lookAt } from './pictures.ts';
import { Missing, Refusal } from './refusal.ts';
import { multipart, type Incoming } from './web.ts';

type Door = (phone: Phone, input: Input, tell: (event: string, detail: object) => void) => unknown;

const DOORS: Readonly<Record<string, Door>> = {
  'storage.read': ({ storage }) => storage.read(),
  'storage.write': ({ storage }, input) => storage.write(input.text('key'), input.text('value')),
  'storage.remove': ({ storage }, input) => storage.remove(input.text('key')),
  'storage.clear': ({ storage }) => storage.clear(),

  'files.access': ({ files }, input) => files.access(input.text('path')),
  'files.saveFile': ({ files }, input) => ({
    savedFilePath: files.save(input.text('tempFilePath'), input.maybeText('filePath')),
  }),
  'files.readFile': ({ files }, input) => ({
    data: read(files.bytes(input.text('filePath')), input.maybeText('encoding')),
  }),
  'files.writeFile': ({ files }, input) =>
    files.write(input.text('filePath'), input.bytes('data', input.maybeText('encoding'))),
  'files.unlink': ({ files }, input) => files.unlink(input.text('filePath')),
  'files.stat': ({ files }, input) => ({ stats: files.stat(input.text('path')) }),
  'files.readdir': ({ files }, input) => ({ files: files.list(input.text('dirPath')) }),
  'files.mkdir': ({ files }, input) => files.mkdir(input.text('dirPath'), input.flag('recursive')),
  'files.rename': ({ files }, input) => files.rename(input.text('oldPath'), input.text('newPath')),
  'files.getFileInfo': ({ files }, input) => ({ size: files.bytes(input.text('filePath')).length }),
  'files.copyFile': ({ files }, input) => files.copy(input.text('srcPath'), input.text('destPath')),

  'files.take': ({ files }, input) => ({ tempFilePath: files.take(input.bytes('data'), input.text('ending')) }),

  'network.state': ({ web }) => ({ type: web.network.type, weak: web.network.weak }),
  'web.request': request,
  'web.upload': upload,
  'web.download': download,
  'web.abort': ({ web }, input) => web.abort(input.number('id')),

  'privacy.state': (phone) => phone.privacy(),
  'privacy.answered': (phone, input) => phone.settlePrivacy(input.flag('agreed')),

  login: ({ answers: { login } }) => {
    if (login === undefined) throw new Missing('the test does not say who signs in');
    return { code: login };
  },
  'media.choose': chooseMedia,
  'media.compress': async ({ files }, input) => {
    const wanted = { src: input.text('src'), quality: input.number('quality') };
    const size = { width: input.maybeNumber('width'), height: input.maybeNumber('height') };
    return { tempFilePath: await compress(files, { ...wanted, ...size }) };
  },
  'media.info': async ({ files }, input) => {
    const { format: type, ...picture } = await lookAt(input.text('src'), files.bytes(input.text('src')));
    return { ...picture, type, orientation: 'up' };
  },
  'album.save': async (phone, input) => {
    const [filePath, bytes] = [input.text('filePath'), phone.files.bytes(input.text('filePath'))];
    await lookAt(filePath, bytes);
    phone.keepInAlbum(bytes);
  },
  'permissions.state': (phone) => phone.permissions(),
  'permissions.ask': (phone, input) => phone.allow(input.text('scope')),
  'permissions.change': (phone) => phone.changePermissions(),
  'document.open': (phone, input) => {
    phone.files.access(input.text('filePath'));
    phone.opened.push(input.text('filePath'));
  },
  'document.share': (phone, input) =>
    phone.share({ name: input.text('fileName'), bytes: phone.files.bytes(input.text('filePath')) }),
  'place.choose': (phone) => phone.place(),
  subscribe: (phone, input) => phone.subscribe(input.texts('templates')),
  'phone-number': (phone) => phone.phoneNumber(),
  dial: (phone, input) => phone.dial(input.text('number')),
  'clipboard.read': ({ clipboard }) => ({ data: clipboard }),
  'clipboard.write': (phone, input) => {
    phone.clipboard = input.text('data');
  },
};

/**
 * Answers one question of the page.
 * @param body JSON
 * @returns JSON: `{value}`, `{refusal}` as WeChat would tell it, or `{missing}` for what is not stood in for
 */
export async function answer(
  phone: Phone,
  name: string,
  body: string,
  tell: (event: string, detail: object) => void,
): Promise<string> {
  try {
    const door = DOORS[name];
    if (!door) throw new Missing(`the phone has no ${name}`);
    return JSON.stringify({ value: (await door(phone, new Input(body), tell)) ?? {} });
  } catch (failure) {
    if (failure instanceof Refusal) return JSON.stringify({ refusal: { why: failure.message, ...failure.codes } });
    return JSON.stringify({ missing: failure instanceof Error ? failure.message : String(failure) });
  }
}

const read = (bytes: Buffer, encoding: string | undefined): unknown => {
  if (encoding === undefined) return { base64: bytes.toString('base64') };
  if (!Buffer.isEncoding(encoding)) throw new Refusal(`invalid encoding ${encoding}`);
  return bytes.toString(encoding);
};

async function request({ web }: Phone, input: Input): Promise<object> {
  const body = input.maybeText('body');
  const outgoing = { url: input.text('url'), method: input.text('method'), header: input.record('header') };
  const timeout = input.number('timeout');
  return told(
    await web.send(input.number('id'), { ...outgoing, timeout, body: body === undefined ? null : Buffer.from(body) }),
  );
}

async function upload(
  { web, files }: Phone,
  input: Input,
  tell: (event: string, detail: object) => void,
): Promise<object> {
  const [id, filePath] = [input.number('id'), input.text('filePath')];
  const bytes = files.bytes(filePath);
  const file = path.posix.basename(filePath.replace('wxfile://', ''));
  const type = path.extname(file) === '.png' ? 'image/png' : 'image/jpeg';
  const { contentType, body } = multipart({
    name: input.text('name'),
    file,
    bytes,
    type,
    fields: input.record('formData'),
  });
  return told(
    await web.send(id, {
      url: input.text('url'),
      method: 'POST',
      header: { ...input.record('header'), 'content-type': contentType },
      body,
      timeout: input.number('timeout'),
      onSent: (sent, total) => tell('progress', { id, sent, total }),
    }),
  );
}

async function download({ web, files }: Phone, input: Input): Promise<object> {
  const asked = { url: input.text('url'), method: 'GET', header: input.record('header'), body: null };
  const { statusCode, bytes } = await web.send(input.number('id'), { ...asked, timeout: input.number('timeout') });
  const ending = path.extname(new URL(asked.url).pathname).slice(1) || 'bin';
  return { statusCode, tempFilePath: files.take(bytes, ending) };
}

const told = ({ statusCode, header, cookies, bytes }: Incoming): object => ({
  statusCode,
  header,
  cookies,
  body: bytes.toString('utf8'),
});

async function chooseMedia(phone: Phone, input: Input): Promise<object> {
  const photos = phone.photos().slice(0, input.number('count'));
  const tempFiles = photos.map(async (bytes) => {
    const { width, height, format } = await lookAt('', bytes);
    const tempFilePath = phone.files.take(bytes, format === 'jpeg' ? 'jpg' : format);
    return { tempFilePath, size: bytes.length, fileType: 'image', width, height, duration: 0 };
  });
  return { type: 'image', tempFiles: await Promise.all(tempFiles) };
}
