import type { Role } from '@sanshi/contracts';
import type { EntityManager } from 'typeorm';
import { hashPassword } from '../accounts/passwords.js';
import { Staff } from '../accounts/staff.entity.js';
import type { AreaTree } from '../domain/routing.js';
import { newId } from '../platform/ids.js';

/** Only a development start has these accounts. */
const DEMO_PASSWORD = 'sanshi-demo';

interface Person {
  username: string;
  displayName: string;
  role: Role;
  officeCode: string | null;
  areaCodes: string[];
}

const OFFICE_COMMUNITY = '岳秀园社区';
const STREET_OFFICE = '新华街街道';

/** The demo accounts: two editors, since one alone does not see who reported in confidence, and one for every other office, so that each report has somebody who signs for it. */
export async function addStaff(tx: EntityManager, areas: AreaTree, createdAt: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const person of [...desk(areas), ...offices(areas)]) {
    await tx.insert(Staff, {
      ...person,
      id: newId(),
      passwordHash,
      secretSealed: null,
      lastCodeStep: null,
      createdAt,
      disabledAt: null,
    });
  }
}

function desk(areas: AreaTree): Person[] {
  const districts = areas
    .all()
    .filter(({ parent }) => parent === null)
    .map(({ code }) => code);
  return [
    { username: 'editor', displayName: '编辑', role: 'editor', officeCode: null, areaCodes: districts },
    { username: 'editor2', displayName: '值班编辑', role: 'editor', officeCode: null, areaCodes: districts },
    { username: 'supervisor', displayName: '督办', role: 'supervisor', officeCode: null, areaCodes: districts },
    { username: 'admin', displayName: '管理员', role: 'admin', officeCode: null, areaCodes: districts },
  ];
}

function offices(areas: AreaTree): Person[] {
  return areas.all().map(({ code, name }) => ({
    username: usernameOf(code, name),
    displayName: `${name}工作人员`,
    role: 'office',
    officeCode: code,
    areaCodes: [code],
  }));
}

function usernameOf(code: string, name: string): string {
  if (name === OFFICE_COMMUNITY) return 'office';
  return name === STREET_OFFICE ? 'street' : `office-${code.toLowerCase()}`;
}
