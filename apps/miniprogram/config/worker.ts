import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Compiler } from 'webpack';

const NAME = 'worker.js';
const SOURCE = path.resolve(__dirname, '../src/worker.js');
const KEPT = /^(?:js|css|static)\/.*(?<!\.map|\.txt)$/;

/** Writes the worker that lets the web build open without a network, with the list of this build's files. */
export class WorkerFile {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('WorkerFile', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'WorkerFile', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const files = Object.keys(assets)
            .filter((name) => KEPT.test(name))
            .sort();
          const page = assets['index.html']?.source() ?? '';
          compilation.emitAsset(NAME, new sources.RawSource(workerOf(files, page)));
        },
      ),
    );
  }
}

function workerOf(files: readonly string[], page: string | Buffer): string {
  const source = readFileSync(SOURCE, 'utf8');
  const list = ['/', ...files.map((name) => `/${name}`)];
  const build = createHash('sha256').update(page).update(list.join()).update(source).digest('hex').slice(0, 16);
  return `const BUILD = ${JSON.stringify(build)};\nconst FILES = ${JSON.stringify(list)};\n${source}`;
}
