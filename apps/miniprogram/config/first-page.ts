import type { ChunkGroup, Compiler } from 'webpack';

const FIRST = 'pages/home/index';

/**
 * Lets the browser fetch the first page's own files beside the app's: else it learns of them only when the app runs, a whole journey
 * over the network later.
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
          const page = String(assets['index.html'].source());
          const links = group.getFiles().map(linkTo).join('');
          compilation.updateAsset('index.html', new sources.RawSource(page.replace('</head>', `${links}</head>`)));
        },
      ),
    );
  }
}

const isOfFirstPage = ({ origins }: ChunkGroup): boolean => origins.some(({ request }) => request?.includes(FIRST));

const linkTo = (file: string): string =>
  `<link rel="preload" href="/${file}" as="${file.endsWith('.css') ? 'style' : 'script'}">`;
