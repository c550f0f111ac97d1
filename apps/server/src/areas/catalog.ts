import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  AreaRef,
  BeatView,
  BoundaryView,
  CategoryView,
  ConsentCode,
  ConsentView,
  GivenConsent,
  LessonsView,
  Point,
  PriorityView,
} from '@sanshi/contracts';
import type { PriorityLimits } from '../domain/handling.js';
import { learnedFrom } from '../domain/lessons.js';
import { AreaTree, communityAt, type Boundary } from '../domain/routing.js';
import { Database } from '../platform/database/index.js';
import { Area } from './area.entity.js';
import { readAreas, readCategories, readConsents, readExamples } from './catalog-files.js';
import { Category } from './category.entity.js';
import { CorrectionStore } from './correction-store.js';
import { Priority } from './priority.entity.js';

/**
 * Areas, categories, limits and consents: small, read by every request and changed rarely, so they are held in memory.
 * An empty database is filled from `config/` at the first start.
 */
@Injectable()
export class Catalog implements OnModuleInit {
  areas = new AreaTree<Area>([]);
  boundaries: BoundaryView[] = [];
  beats: BeatView[] = [];
  categories: CategoryView[] = [];
  priorities: PriorityView[] = [];
  consents: ConsentView[] = [];
  limits: PriorityLimits = NO_LIMITS;
  lessons: LessonsView = { examples: [], learned: [] };

  constructor(
    private readonly db: Database,
    private readonly corrections: CorrectionStore,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.fillIfEmpty();
    await this.read();
  }

  /** Reads everything again: after a change. */
  async read(): Promise<void> {
    const from = this.db.reader;
    const [areas, categories, priorities] = await Promise.all([
      from.find(Area, { order: { code: 'ASC' } }),
      from.find(Category, { order: { position: 'ASC' } }),
      from.find(Priority),
    ]);
    this.areas = new AreaTree(areas);
    this.boundaries = areas.map(({ code, name, boundary }) => ({ code, name, rings: ringsOf(boundary) }));
    this.categories = categories.map(({ position: _, ...category }) => category);
    this.priorities = priorities;
    this.limits = Object.assign({ ...NO_LIMITS }, ...priorities.map((one) => ({ [one.code]: one })));
    this.beats = (await readCategories()).beats;
    this.consents = await readConsents();
    this.lessons = { examples: await readExamples(), learned: [] };
    await this.learn();
  }

  /** Learns again from what editors corrected: after a correction. */
  async learn(): Promise<void> {
    this.lessons = { ...this.lessons, learned: learnedFrom(await this.corrections.newest()) };
  }

  category(code: string): CategoryView | undefined {
    return this.categories.find((category) => category.code === code);
  }

  /** An area by its code and name; null for a code that is none. */
  ref(code: string | null): AreaRef | null {
    const area = code === null ? undefined : this.areas.get(code);
    return area ? { code: area.code, name: area.name } : null;
  }

  /** The community whose boundary holds the place; outside all, and for no place, the district's desk. */
  communityAt(place: Point | undefined): string {
    const found = place && communityAt(place, this.areas.all());
    const root = this.areas.all().find(({ parent }) => parent === null);
    return found?.code ?? root?.code ?? '';
  }

  /**
   * The office that words name, by its code or with its name somewhere in them; the one furthest down where they name several,
   * such as a street and a community in it. Null where they name none of ours.
   */
  officeNamed(words: string | undefined): string | null {
    if (words === undefined) return null;
    const plain = words.replace(/\s/g, '');
    const named = this.areas.all().filter(({ code, name }) => code === plain || plain.includes(name));
    const depth = ({ code }: Area): number => this.areas.above(code).length;
    return named.toSorted((a, b) => depth(b) - depth(a) || b.name.length - a.name.length)[0]?.code ?? null;
  }

  /** The consents without which nothing may be filed, in the version that stands now, and that were not given. */
  missingConsents(given: readonly GivenConsent[]): ConsentCode[] {
    const has = (wanted: ConsentView): boolean =>
      given.some(({ code, version }) => code === wanted.code && version === wanted.version);
    return this.consents.filter((consent) => consent.required && !has(consent)).map(({ code }) => code);
  }

  private async fillIfEmpty(): Promise<void> {
    if (await this.db.reader.exists(Area)) return;
    const [areas, { categories, priorities }] = await Promise.all([readAreas(), readCategories()]);
    await this.db.write(async (tx) => {
      await tx.insert(Area, areas);
      await tx.insert(
        Category,
        categories.map((category, position) => ({ ...category, position })),
      );
      await tx.insert(Priority, priorities);
    });
  }
}

const NONE = { sign: '1wd', respond: '1wd', resolve: '5wd' };
const NO_LIMITS: PriorityLimits = { emergency: NONE, urgent: NONE, normal: NONE };

/** The outer rings, for drawing. */
function ringsOf(boundary: Boundary | null): [number, number][][] {
  if (!boundary) return [];
  const polygons = boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;
  return polygons.map(([outer = []]) => outer.map(([longitude = 0, latitude = 0]) => [longitude, latitude]));
}
