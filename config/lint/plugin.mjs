/** The house's own lint rules, for oxlint's jsPlugins. */
import path from 'node:path';
import { whyNot } from './walls.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MAY_READ_THE_CLOCK = /(^apps\/server\/src\/(platform\/clock|demo\/)|\.spec\.ts$)/;

const fileOf = (context) => path.relative(ROOT, context.filename).split(path.sep).join('/');

const walls = {
  create(context) {
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const why = whyNot(fileOf(context), node.source.value);
      if (why) context.report({ node: node.source, message: `Import wall: ${why} (CONTRIBUTING.md).` });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

const timeIsAnArgument = {
  create(context) {
    if (MAY_READ_THE_CLOCK.test(fileOf(context))) return {};
    const report = (node) =>
      context.report({ node, message: 'Only platform/clock knows what time it is: take the time as an argument.' });
    return {
      NewExpression: (node) => {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node);
      },
      'CallExpression > MemberExpression': (node) => {
        if (node.object.name === 'Date' && node.property.name === 'now') report(node);
      },
    };
  },
};

export default { meta: { name: 'sanshi' }, rules: { walls, 'time-is-an-argument': timeIsAnArgument } };
