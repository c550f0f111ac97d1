import path from 'node:path';

/** The repository's folder. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the scripts keep their stamps, locks and logs; may be deleted at any time. */
export const CACHE = path.join(ROOT, '.cache');

export const NODE_MODULES = path.join(ROOT, 'node_modules');

/** The Node that the workspace brings with it (Linux); elsewhere the machine's own must be new enough. */
export const OWN_NODE = path.join(NODE_MODULES, '.bin/node');
