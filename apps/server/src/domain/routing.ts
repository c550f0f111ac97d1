import type { AreaLevel, Point } from '@sanshi/contracts';
import { areaOf, holds, type Boundary } from './boundary.js';

export type { Boundary } from './boundary.js';

/** A district, sub-district, community or grid; its office has the same code. */
export interface AreaNode {
  code: string;
  name: string;
  level: AreaLevel;
  parent: string | null;
  boundary: Boundary | null;
}

/** The areas as a tree, read often and changed by nobody: make a new one when an area changes. */
export class AreaTree<Area extends AreaNode = AreaNode> {
  private readonly byCode: ReadonlyMap<string, Area>;
  private readonly children = new Map<string, string[]>();

  constructor(areas: readonly Area[]) {
    this.byCode = new Map(areas.map((area) => [area.code, area]));
    for (const { code, parent } of areas) {
      if (parent !== null) this.children.set(parent, [...(this.children.get(parent) ?? []), code]);
    }
  }

  get size(): number {
    return this.byCode.size;
  }

  get(code: string): Area | undefined {
    return this.byCode.get(code);
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  all(): Area[] {
    return [...this.byCode.values()];
  }

  /** The area and everything below it; empty for an unknown code. */
  below(code: string): Set<string> {
    const found = new Set<string>();
    const open = this.byCode.has(code) ? [code] : [];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(this.children.get(next) ?? []));
    }
    return found;
  }

  /** The area and everything above it, nearest first; empty for an unknown code. */
  above(code: string): Area[] {
    const found: Area[] = [];
    for (let at = this.byCode.get(code); at && !found.includes(at); at = this.levelUp(at.code)) found.push(at);
    return found;
  }

  levelUp(code: string): Area | undefined {
    const parent = this.byCode.get(code)?.parent;
    return parent == null ? undefined : this.byCode.get(parent);
  }

  /** Whether an office may be given what happens in the area: it is that area's own, or of one above. */
  covers(officeCode: string, areaCode: string): boolean {
    return this.above(areaCode).some(({ code }) => code === officeCode);
  }

  /** Everything that a person who was given these areas may see. */
  visible(given: readonly string[]): Set<string> {
    return new Set(given.flatMap((code) => [...this.below(code)]));
  }
}

/**
 * The area to which a point belongs: the smallest community (or grid) whose boundary holds it, boundaries being part of the area;
 * outside all, the district that holds it. Null where no district does either.
 */
export function communityAt<Area extends AreaNode>(point: Point, areas: readonly Area[]): Area | null {
  const holding = areas.filter(({ boundary }) => boundary && holds(boundary, point));
  const communities = holding.filter(({ level }) => level === 'community');
  const districts = holding.filter(({ level }) => level === 'district');
  return smallest(communities) ?? smallest(districts);
}

function smallest<Area extends AreaNode>(areas: readonly Area[]): Area | null {
  const size = ({ boundary }: Area): number => (boundary ? areaOf(boundary) : Infinity);
  return areas.reduce<Area | null>((best, area) => (best && size(best) <= size(area) ? best : area), null);
}

/**
 * The offices that may be given a report, the nearest first: that of its area and those above, without the one that the report complains
 * of, from which it goes up. The first is the one to propose.
 */
export function officesFor<Area extends AreaNode>(
  tree: AreaTree<Area>,
  areaCode: string,
  complainedOf: string | null,
): Area[] {
  return tree.above(areaCode).filter(({ code }) => code !== complainedOf);
}
