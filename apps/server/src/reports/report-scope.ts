import type { SelectQueryBuilder } from 'typeorm';
import type { Staff } from '../domain/access.js';
import type { AreaTree } from '../domain/routing.js';
import type { Condition } from '../platform/database/index.js';
import type { Report } from './report.entity.js';

/**
 * What the person may see: the reports of their areas, save one that complains of their own office.
 * Whoever was given the whole tree needs no list of areas, which keeps their lists on the index by time.
 */
export function scopeOf(actor: Staff, areas: AreaTree): Condition[] {
  const conditions = actor.areaCodes.size < areas.size ? [inAreas('scope', [...actor.areaCodes])] : [];
  if (!actor.officeCode) return conditions;
  const sql = '(report.aboutOfficeCode IS NULL OR report.aboutOfficeCode <> :ownOffice)';
  return [...conditions, { sql, values: { ownOffice: actor.officeCode } }];
}

/** Narrows a query on `report` to what the person may see. */
export function withinScope(
  query: SelectQueryBuilder<Report>,
  actor: Staff,
  areas: AreaTree,
): SelectQueryBuilder<Report> {
  for (const { sql, values } of scopeOf(actor, areas)) query.andWhere(sql, values);
  return query;
}

/**
 * In one of these areas. An area more, as a stand-in for none, would cost the list of a single community its index by time.
 * @param name one that the statement does not use for anything else
 */
export function inAreas(name: string, codes: readonly string[]): Condition {
  return { sql: `report.communityCode IN (:...${name})`, values: { [name]: codes.length > 0 ? codes : [''] } };
}

/** In the hands of this office or of one below it; nothing is in those of an unknown one. */
export function inHandsBelow(office: string, areas: AreaTree): Condition {
  const codes = [...areas.below(office)];
  return { sql: 'report.officeCode IN (:...offices)', values: { offices: codes.length > 0 ? codes : [''] } };
}
