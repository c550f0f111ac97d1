import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { AreaView, CatalogView, CategoryView, PriorityView } from '@sanshi/contracts';
import { api } from './api';
import { Failed } from './ui/states';
import { useLoad } from './ui/use-load';

interface Catalog extends CatalogView {
  category: (code: string) => CategoryView | undefined;
  categoryName: (code: string) => string;
  priority: (code: string) => PriorityView | undefined;
  area: (code: string) => AreaView | undefined;
}

const CatalogContext = createContext<Catalog | null>(null);

/** Beats, categories and areas. @throws Error outside of {@link CatalogGate} */
export function useCatalog(): Catalog {
  const catalog = useContext(CatalogContext);
  if (!catalog) throw new Error('useCatalog outside of CatalogGate');
  return catalog;
}

function look(catalog: CatalogView): Catalog {
  const categories = new Map(catalog.categories.map((category) => [category.code, category]));
  const priorities = new Map<string, PriorityView>(catalog.priorities.map((priority) => [priority.code, priority]));
  const areas = new Map(catalog.areas.map((area) => [area.code, area]));
  return {
    ...catalog,
    category: (code) => categories.get(code),
    categoryName: (code) => categories.get(code)?.name ?? code,
    priority: (code) => priorities.get(code),
    area: (code) => areas.get(code),
  };
}

/** Opens the pages once the catalog is there: every one of them needs its names. */
export function CatalogGate({ children }: { children: ReactNode }) {
  const { loaded, reload } = useLoad(api.catalog);
  const catalog = useMemo(() => (loaded.state === 'ready' ? look(loaded.value) : null), [loaded]);
  if (loaded.state === 'failed') return <Failed title="工作台没能打开" error={loaded.error} retry={reload} />;
  if (!catalog) return <div className="blank" aria-busy />;
  return <CatalogContext value={catalog}>{children}</CatalogContext>;
}
