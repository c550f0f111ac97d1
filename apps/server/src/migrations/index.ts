import { CreateReports20261124100000 } from './20261124100000-create-reports.js';
import { CreatePeople20261124100100 } from './20261124100100-create-people.js';
import { CreateNotices20261124100200 } from './20261124100200-create-notices.js';
import { FindReports20261128100000 } from './20261128100000-find-reports.js';

/** In the order in which they run. */
export const MIGRATIONS = [
  CreateReports20261124100000,
  CreatePeople20261124100100,
  CreateNotices20261124100200,
  FindReports20261128100000,
];
