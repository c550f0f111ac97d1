/**
 * Jest runs the server as it ships: native ES modules (Node's --experimental-vm-modules, see the script test:jest),
 * compiled by swc with the same decorator settings as the build. Packages of ours are raw TypeScript outside node_modules,
 * so the same transform reads them.
 */
const compile = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const project = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': compile },
  // The sources say './clock.js' and mean './clock.ts'.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

/** Three kinds: pure rules, a real database, HTTP through the whole application. TEST_DATABASE names the database. */
export default {
  // No limit of the product: one that a busy machine reaches only when something hangs.
  testTimeout: 60_000,
  projects: [
    { ...project, displayName: 'pure', testMatch: ['<rootDir>/src/**/!(*.db).spec.ts'] },
    { ...project, displayName: 'db', testMatch: ['<rootDir>/src/**/*.db.spec.ts'] },
    { ...project, displayName: 'journey', testMatch: ['<rootDir>/test/**/*.journey.spec.ts'] },
  ],
};
