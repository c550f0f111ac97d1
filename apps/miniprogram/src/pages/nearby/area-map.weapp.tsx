import { Map } from '@tarojs/components';
import { useMemo } from 'react';
import type { BoundaryView } from '@sanshi/contracts';
import { COLOURS } from '../../colours';
import { useLargeType } from '../../ui/large-type';
import { sayMap, type AreaMapProps } from './area-map-props';
import { saySpot, type Spot } from './spots';

/** As WeChat reads them: eight digits, the last two for how little shows. Areas lie on one another, three deep. */
const FILL = `${COLOURS.brand}08`;
const EDGE = `${COLOURS.brand}66`;
const PIN = '/tabs/pin.png';

/** WeChat's own map, with our boundaries and a pin for each spot. */
export function AreaMap({ boundaries, spots, chosen, onChoose }: AreaMapProps) {
  const [large] = useLargeType();
  const polygons = useMemo(() => boundaries.flatMap(polygonsOf), [boundaries]);
  const markers = useMemo(() => spots.map((spot, id) => markerOf(spot, id, large)), [spots, large]);
  const points = useMemo(() => pointsAround(spots, boundaries), [spots, boundaries]);
  const middle = chosen?.point ?? points[0];
  if (!middle) return null;
  return (
    <Map
      className="map"
      longitude={middle.longitude}
      latitude={middle.latitude}
      scale={13}
      includePoints={points}
      polygons={polygons}
      markers={markers}
      onMarkerTap={({ detail }) => {
        const spot = spots[Number(detail.markerId)];
        if (spot) onChoose(spot);
      }}
      onError={() => undefined}
      aria-label={sayMap(spots)}
    />
  );
}

const polygonsOf = ({ rings }: BoundaryView) =>
  rings.map((ring) => ({
    points: ring.map(([longitude, latitude]) => ({ longitude, latitude })),
    strokeWidth: 1,
    strokeColor: EDGE,
    fillColor: FILL,
  }));

function markerOf(spot: Spot, id: number, large: boolean) {
  const width = large ? 44 : 34;
  return {
    id,
    longitude: spot.point.longitude,
    latitude: spot.point.latitude,
    iconPath: PIN,
    width,
    height: width * 1.25,
    ariaLabel: saySpot(spot),
  };
}

/** What must be seen at first: the spots, or else the areas. */
function pointsAround(spots: readonly Spot[], boundaries: readonly BoundaryView[]) {
  if (spots.length > 0) return spots.map(({ point }) => point);
  return boundaries.flatMap(({ rings }) => rings.flat().map(([longitude, latitude]) => ({ longitude, latitude })));
}
