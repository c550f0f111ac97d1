import type { BoundaryView } from '@sanshi/contracts';
import type { Spot } from './spots';

/** What WeChat's map and the browser's drawing both take. */
export interface AreaMapProps {
  boundaries: readonly BoundaryView[];
  spots: readonly Spot[];
  chosen: Spot | null;
  onChoose: (spot: Spot) => void;
}

/** What a screen reader says of the map as a whole. */
export const sayMap = (spots: readonly Spot[]): string =>
  `地图，${spots.reduce((sum, { reports }) => sum + reports.length, 0)} 件公开的事在 ${spots.length} 个地方`;
