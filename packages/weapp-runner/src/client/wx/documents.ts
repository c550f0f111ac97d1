import { later, text, type Api, type Options } from '../api.ts';
import { isInTap } from '../gesture.ts';
import { ask, Refused } from '../phone.ts';

/** What WeChat can show by itself. */
const SHOWN = ['doc', 'xls', 'ppt', 'pdf', 'docx', 'xlsx', 'pptx'];

/** Files that leave the app: shown by WeChat, or handed on in a chat. */
export function documentApis(): Record<string, Api> {
  return {
    openDocument: later('openDocument', async (options) => {
      const filePath = text(options, 'filePath');
      const kind = typeof options['fileType'] === 'string' ? options['fileType'] : (filePath.split('.').at(-1) ?? '');
      if (!SHOWN.includes(kind)) throw new Refused('filetype not supported');
      await ask('document.open', { filePath });
    }),
    shareFileMessage: later('shareFileMessage', shareFile),
  };
}

async function shareFile(options: Options): Promise<void> {
  if (!isInTap()) throw new Refused('can only be invoked by user TAP gesture.');
  const filePath = text(options, 'filePath');
  const fileName = typeof options['fileName'] === 'string' ? options['fileName'] : (filePath.split('/').at(-1) ?? '');
  await ask('document.share', { filePath, fileName });
}
