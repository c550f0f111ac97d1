export { Database, type Dialect } from './database.js';
export { isDuplicate, isUnavailable } from './failures.js';
export { insertRow, insertRows } from './insert-row.js';
export { lockForUpdate } from './lock.js';
export { columnsOf, pairsBy, type Pair, type Condition } from './read-rows.js';
export { migrate, openDatabase, type DatabasePlace, type Schema } from './open.js';
export { readSnapshot } from './snapshot.js';
export { SharedCommits } from './shared-commits.js';
export { SharedQuestions } from './shared-questions.js';
