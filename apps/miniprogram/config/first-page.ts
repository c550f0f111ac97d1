import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ChunkGroup, Compiler } from 'webpack';
import { FIRST_LOOK } from './first-look';

const FIRST = 'pages/home/index';
const SCRIPT = path.resolve(__dirname, '../src/first-look.js');

/**
 * Lets the browser fetch the first page's own files beside the app's: else it learns of them only when the app runs, a whole journey
 * over the network later. And puts the first page's look into the document, to be seen before any of them.
 */
export class FirstPage {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FirstPage', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'FirstPage', stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE - 1 },
        (assets) => {
          const group = compilation.chunkGroups.find(isOfFirstPage);
          if (!assets['index.html'] || !group) throw new Error(`${FIRST} has no files of its own`);
          const script = readFileSync(SCRIPT, 'utf8');
          const name = `js/first-look.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
          compilation.emitAsset(name, new sources.RawSource(script));
          const page = String(assets['index.html'].source())
            .replace('</head>', `${group.getFiles().map(linkTo).join('')}</head>`)
            .replace('</body>', `${FIRST_LOOK}<script src="/${name}"></script></body>`);
          compilation.updateAsset('index.html', new sources.RawSource(page));
        },
      ),
    );
  }
}

const isOfFirstPage = ({ origins }: ChunkGroup): boolean => origins.some(({ request }) => request?.includes(FIRST));

/** The look needs the page's style at once, and its script only the app. */
const linkTo = (file: string): string =>
  file.endsWith('.css')
    ? `<link rel="stylesheet" href="/${file}">`
    : `<link rel="preload" href="/${file}" as="script">`;
