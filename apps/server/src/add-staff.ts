import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ROLES } from '@sanshi/contracts';
import { hashPassword } from './accounts/passwords.js';
import { enrolmentUrl, newSecret } from './accounts/second-factor.js';
import { Staff } from './accounts/staff.entity.js';
import { Area } from './areas/area.entity.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { SystemClock } from './platform/clock.js';
import { isDuplicate, openDatabase } from './platform/database/index.js';
import { newId } from './platform/ids.js';
import { Sealing } from './platform/sealing.js';
import { loadSettings } from './platform/settings.js';

/**
 * Adds a member of staff from the server's command line: there is no administrator before the first one.
 * `node dist/add-staff.js <username> <role> --name <shown name> --area <code> [--office <code>] [--second-factor]`
 * Prints the password once; it is kept nowhere.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    area: { type: 'string', multiple: true },
    office: { type: 'string' },
    'second-factor': { type: 'boolean', default: false },
  },
});
const [username, roleWord] = positionals;
const role = ROLES.find((known) => known === roleWord);
if (!username || !role || !values.name || !values.area) {
  console.error(
    `usage: add-staff <username> <${ROLES.join('|')}> --name <name> --area <code> [--office <code>] [--second-factor]`,
  );
  process.exit(1);
}

const settings = loadSettings(process.env);
const db = await openDatabase(settings, { entities: ENTITIES, migrations: MIGRATIONS });
for (const code of [...values.area, ...(values.office ? [values.office] : [])]) {
  if (await db.reader.existsBy(Area, { code })) continue;
  console.error(`there is no area ${code}: start the server once, so that the areas of config/ are read`);
  process.exit(1);
}
const id = newId();
const password = randomBytes(12).toString('base64url');
const secret = values['second-factor'] ? newSecret() : null;
const person = {
  id,
  username,
  displayName: values.name,
  role,
  officeCode: values.office ?? null,
  areaCodes: values.area,
  passwordHash: await hashPassword(password),
  secretSealed: secret && new Sealing(settings.identityKeys).seal(secret, id),
  lastCodeStep: null,
  createdAt: new SystemClock().now(),
  disabledAt: null,
};
try {
  await db.write((tx) => tx.insert(Staff, person));
  console.log(`${username}: ${password}`);
  if (secret) console.log(enrolmentUrl(secret, username));
} catch (problem) {
  if (!isDuplicate(problem)) throw problem;
  console.error(`${username} is there already`);
  process.exitCode = 1;
} finally {
  await db.close();
}
