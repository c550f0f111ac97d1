import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { Staff } from '../domain/access.js';
import type { AreaTree } from '../domain/routing.js';
import type { Report } from './report.entity.js';

/**
 * Narrows a query on `report` to what the person may see: the reports of their areas, save one that complains of their own office.
 * Whoever was given the whole tree needs no list of areas, which keeps their lists on the index by time.
 */
export function withinScope(
  query: SelectQueryBuilder<Report>,
  actor: Staff,
  areas: AreaTree,
): SelectQueryBuilder<Report> {
  if (actor.areaCodes.size < areas.size) {
    inAreas(query, 'scope', [...actor.areaCodes]);
  }
  if (actor.officeCode) {
    query.andWhere(
      new Brackets((about) =>
        about
          .where('report.aboutOfficeCode IS NULL')
          .orWhere('report.aboutOfficeCode <> :ownOffice', { ownOffice: actor.officeCode }),
      ),
    );
  }
  return query;
}

/**
 * Narrows a query on `report` to these areas. An area more, as a stand-in for none, would cost the list of a single community its
 * index by time.
 * @param parameter a name that the query does not use for anything else
 */
export function inAreas(query: SelectQueryBuilder<Report>, parameter: string, codes: readonly string[]): void {
  const known = codes.length > 0 ? codes : [''];
  query.andWhere(`report.communityCode IN (:...${parameter})`, { [parameter]: known });
}

/** Narrows a query on `report` to what is in the hands of this office and of those below it; to nothing for an unknown one. */
export function inHandsBelow(query: SelectQueryBuilder<Report>, office: string, areas: AreaTree): void {
  const codes = [...areas.below(office)];
  query.andWhere('report.officeCode IN (:...offices)', { offices: codes.length > 0 ? codes : [''] });
}
