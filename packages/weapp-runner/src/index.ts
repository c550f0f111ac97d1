export type { PageAudit } from './client/audit.ts';
export type { Device } from './client/program.ts';
export type { Card } from './client/sharing.ts';
export type { Call } from './client/tally.ts';
export type { Answers, Place } from './phone/phone.ts';
export { PRIVATE_APIS } from './phone/phone.ts';
export type { Network, Trip } from './phone/web.ts';
export { LIMITS, type Scoring } from './scoring.ts';
export { openWeapp, type Launch, type Target, type Weapp, type WeappOptions } from './weapp.ts';
