import { CreateReports20261124100000 } from './20261124100000-create-reports.js';
import { CreatePeople20261124100100 } from './20261124100100-create-people.js';
import { CreateNotices20261124100200 } from './20261124100200-create-notices.js';
import { FindReports20261128100000 } from './20261128100000-find-reports.js';
import { AskForIdentity20261128200000 } from './20261128200000-ask-for-identity.js';
import { EndFirstPasswords20261128200100 } from './20261128200100-end-first-passwords.js';
import { TellStaff20261128200200 } from './20261128200200-tell-staff.js';
import { PublishAndJoin20261128300000 } from './20261128300000-publish-and-join.js';
import { CountCorrections20261128400000 } from './20261128400000-count-corrections.js';
import { ForgetPlainHashes20261128500000 } from './20261128500000-forget-plain-hashes.js';
import { KnowMinors20261128500100 } from './20261128500100-know-minors.js';
import { ListLateReports20261128500200 } from './20261128500200-list-late-reports.js';
import { LevelVillages20261128500300 } from './20261128500300-level-villages.js';
import { EnterCalendarDays20261128600000 } from './20261128600000-enter-calendar-days.js';

/** In the order in which they run. */
export const MIGRATIONS = [
  CreateReports20261124100000,
  CreatePeople20261124100100,
  CreateNotices20261124100200,
  FindReports20261128100000,
  AskForIdentity20261128200000,
  EndFirstPasswords20261128200100,
  TellStaff20261128200200,
  PublishAndJoin20261128300000,
  CountCorrections20261128400000,
  ForgetPlainHashes20261128500000,
  KnowMinors20261128500100,
  ListLateReports20261128500200,
  LevelVillages20261128500300,
  EnterCalendarDays20261128600000,
];
