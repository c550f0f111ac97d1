import { readFile } from 'node:fs/promises';
import type { AreaLevel, BeatView, ConsentView, LessonsView, PriorityView } from '@sanshi/contracts';
import type { Boundary } from '../domain/routing.js';
import type { Area } from './area.entity.js';
import type { Category } from './category.entity.js';

/** The catalogue as it stands in `config/`: an empty database is filled from it, and beats and consents are read from it always. */

interface AreasFile {
  features: {
    properties: { code: string; name: string; level: AreaLevel; parent: string | null };
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

export async function readAreas(): Promise<Area[]> {
  const { features } = await read<AreasFile>('areas.geojson');
  return features.map(({ properties: { code, name, level, parent }, geometry }) => ({
    code,
    name,
    level,
    parent,
    boundary: geometry,
  }));
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
