import { Account } from './accounts/account.entity.js';
import { Consent } from './accounts/consent.entity.js';
import { Session } from './accounts/session.entity.js';
import { Staff } from './accounts/staff.entity.js';
import { Area } from './areas/area.entity.js';
import { Category } from './areas/category.entity.js';
import { Correction } from './areas/correction.entity.js';
import { Priority } from './areas/priority.entity.js';
import { AccessEntry, AccessHead } from './audit/access-entry.entity.js';
import { CalendarDay } from './calendar/calendar-day.entity.js';
import { FeedbackRow } from './feedback/feedback.entity.js';
import { FollowRow } from './follows/follow.entity.js';
import { Neighbour } from './neighbours/neighbour.entity.js';
import { Notice } from './notices/notice.entity.js';
import { Subscription } from './notices/subscription.entity.js';
import { Photo } from './photos/photo.entity.js';
import { PublicationRow } from './publishing/publication.entity.js';
import { StoryRow } from './publishing/story.entity.js';
import { ReportEvent } from './reports/report-event.entity.js';
import { IdentityRequest } from './reports/identity-request.entity.js';
import { StaffNotice } from './staff-notices/staff-notice.entity.js';
import { ReportPiece } from './reports/report-piece.entity.js';
import { Report } from './reports/report.entity.js';
import { Reporter } from './reports/reporter.entity.js';

/** Every table. */
export const ENTITIES = [
  AccessEntry,
  AccessHead,
  Account,
  Area,
  CalendarDay,
  Category,
  Consent,
  Correction,
  IdentityRequest,
  FeedbackRow,
  FollowRow,
  Neighbour,
  Notice,
  Photo,
  Priority,
  PublicationRow,
  Report,
  ReportEvent,
  ReportPiece,
  Reporter,
  Session,
  Staff,
  StaffNotice,
  StoryRow,
  Subscription,
];
