import { readFile } from 'node:fs/promises';
import type { AreaLevel, BeatView, ConsentView, LessonsView, PriorityView } from '@sanshi/contracts';
import type { Boundary } from '../domain/routing.js';
import type { Area } from './area.entity.js';
import type { Category } from './category.entity.js';

/** The catalogue as it stands in `config/`: an empty database is filled from it, and beats and consents are read from it always. */

interface AreasFile {
  features: {
    properties: { code: string; name: string; level: string; parent: string | null };
    geometry: Boundary | null;
  }[];
}

interface CategoriesFile {
  beats: BeatView[];
  priorities: PriorityView[];
  categories: Omit<Category, 'position'>[];
}

const FOLDER = new URL('../../../../config/', import.meta.url);

const read = async <Content>(name: string): Promise<Content> =>
  JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')) as Content;

/** @throws Error for a level that nobody knows */
export async function readAreas(): Promise<Area[]> {
  const { features } = await read<AreasFile>('areas.geojson');
  return features.map(({ properties: { code, name, level, parent }, geometry }) => ({
    code,
    name,
    level: levelOf(level),
    parent,
    boundary: geometry,
  }));
}

/** What the authorities call an area, by where it stands: a township beside the sub-districts, a village beside the communities. */
const LEVELS: Readonly<Record<string, AreaLevel>> = {
  district: 'district',
  subdistrict: 'subdistrict',
  township: 'subdistrict',
  community: 'community',
  village: 'community',
  grid: 'grid',
};

function levelOf(word: string): AreaLevel {
  const level = LEVELS[word];
  if (!level) throw new Error(`config/areas.geojson: no level is called ${word}`);
  return level;
}

export async function readCategories(): Promise<CategoriesFile> {
  return read<CategoriesFile>('categories.json');
}

export function readConsents(): Promise<ConsentView[]> {
  return read<ConsentView[]>('consents.json');
}

/** Sentences by which the guess of the category is taught. */
export async function readExamples(): Promise<LessonsView['examples']> {
  return (await read<Pick<LessonsView, 'examples'>>('lessons.json')).examples;
}
