import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifests } from '../setup/install.mjs';
import { ROOT } from '../setup/places.mjs';
import { check, outcome } from './tally.mjs';

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
/** Taro 4 stays on React 18, the console is on 19. */
const IN_TWO_VERSIONS = ['react', 'react-dom', '@types/react'];

/** A dependency that two packages use has its version in the catalog, and every version is exact. */
export const catalog = () =>
  check('依赖版本', () => {
    const problems = problemsOf(manifests().flatMap(dependenciesOf));
    return outcome(problems.length === 0, problems.join('\n'));
  });

function dependenciesOf(file) {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
  const groups = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies];
  return groups.flatMap((group) => Object.entries(group ?? {}).map(([name, version]) => ({ file, name, version })));
}

/** What is wrong with the dependencies `{file, name, version}` of all packages, one line each. */
export function problemsOf(dependencies) {
  const own = dependencies.filter(({ version }) => !/^(catalog|workspace):/.test(version));
  const inexact = own.filter(({ version }) => !EXACT.test(version));
  const twice = own.filter(({ name }) => {
    const uses = dependencies.filter((dependency) => dependency.name === name);
    return uses.length > 1 && !IN_TWO_VERSIONS.includes(name);
  });
  return [
    ...inexact.map(({ file, name, version }) => `${file}: ${name} ${version} is no exact version`),
    ...twice.map(({ file, name }) => `${file}: ${name} is used twice, write "catalog:" and keep its version there`),
  ];
}
