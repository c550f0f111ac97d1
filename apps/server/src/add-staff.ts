import { parseArgs } from 'node:util';
import { ROLES, type Role } from '@sanshi/contracts';
import { IsNull } from 'typeorm';
import { firstPassword } from './accounts/first-password.js';
import { enrolmentUrl, newSecret } from './accounts/second-factor.js';
import { Session } from './accounts/session.entity.js';
import { Staff } from './accounts/staff.entity.js';
import { Area } from './areas/area.entity.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { SystemClock } from './platform/clock.js';
import { isDuplicate, openDatabase } from './platform/database/index.js';
import { newId } from './platform/ids.js';
import { Sealing } from './platform/sealing.js';
import { readSettings } from './read-settings.js';

/**
 * Adds a member of staff from the server's command line: there is no administrator before the first one.
 * `node dist/add-staff.js <username> <role> --name <shown name> --area <code> [--office <code>] [--second-factor]`
 * Prints the first password once: it is kept nowhere, ends after three days, and is changed at the first sign-in. Another one, for
 * who has lost theirs or came too late: `node dist/add-staff.js <username> --new-password`
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    area: { type: 'string', multiple: true },
    office: { type: 'string' },
    'second-factor': { type: 'boolean', default: false },
    'new-password': { type: 'boolean', default: false },
  },
});
const [username = '', roleWord] = positionals;
const role = ROLES.find((known) => known === roleWord);
const { name, area: areaCodes } = values;
const settings = readSettings();
const db = await openDatabase(settings, { entities: ENTITIES, migrations: MIGRATIONS });
const now = new SystemClock().now();

try {
  if (username && values['new-password']) await renew();
  else if (username && role && name && areaCodes) await add(role, name, areaCodes);
  else refuse(usage());
} finally {
  await db.close();
}

function usage(): string {
  const adding = `<${ROLES.join('|')}> --name <name> --area <code> [--office <code>] [--second-factor]`;
  return `usage: add-staff <username> ${adding}\n       add-staff <username> --new-password`;
}

function refuse(why: string): void {
  console.error(why);
  process.exitCode = 1;
}

async function add(as: Role, displayName: string, areas: string[]): Promise<void> {
  for (const code of [...areas, ...(values.office ? [values.office] : [])]) {
    if (await db.reader.existsBy(Area, { code })) continue;
    return refuse(`there is no area ${code}: start the server once, so that the areas of config/ are read`);
  }
  const id = newId();
  const { password, ...passwordColumns } = await firstPassword(now);
  const secret = values['second-factor'] ? newSecret() : null;
  const person = {
    id,
    username,
    displayName,
    role: as,
    officeCode: values.office ?? null,
    areaCodes: areas,
    ...passwordColumns,
    secretSealed: secret && new Sealing(settings.identityKeys).seal(secret, id),
    lastCodeStep: null,
    createdAt: now,
    disabledAt: null,
  };
  try {
    await db.write((tx) => tx.insert(Staff, person));
  } catch (problem) {
    if (!isDuplicate(problem)) throw problem;
    return refuse(`${username} is there already`);
  }
  console.log(`${username}: ${password}`);
  if (secret) console.log(enrolmentUrl(secret, username));
}

/** What they had open anywhere ends: whoever asks for another password may have lost the old one to somebody. */
async function renew(): Promise<void> {
  const staff = await db.reader.findOneBy(Staff, { username });
  if (!staff) return refuse(`there is no ${username}`);
  const { password, ...passwordColumns } = await firstPassword(now);
  await db.write(async (tx) => {
    await tx.update(Staff, { id: staff.id }, passwordColumns);
    await tx.update(Session, { staffId: staff.id, endedAt: IsNull() }, { endedAt: now });
  });
  console.log(`${username}: ${password}`);
}
