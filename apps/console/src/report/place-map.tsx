import { useMemo } from 'react';
import type { BoundaryView, Point } from '@sanshi/contracts';
import { api } from '../api';
import { useLoad } from '../ui/use-load';
import { cornersOf, project, roundMetres, type Projection } from './projection';

const [WIDTH, HEIGHT, MARGIN] = [276, 168, 16];
/** Around the point: within this the same matter is looked for. */
const NEAR_METRES = 300;

interface Props {
  boundary: BoundaryView | null;
  place: Point | null;
  /** The community's own code, which is drawn strongly. */
  code: string | null;
}

/** The place within its community and among the neighbouring ones, drawn from our own boundaries: no map service is asked. */
export function PlaceMap({ boundary, place, code }: Props) {
  const drawing = useMemo(() => project(cornersOf(boundary, place), WIDTH, HEIGHT, MARGIN), [boundary, place]);
  const at = place && drawing.spot(place);
  return (
    <svg
      className="map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${boundary?.name ?? '所在'}的位置图`}
    >
      <Neighbours drawing={drawing} without={code} />
      {boundary && <path className="map-own" d={drawing.path(boundary.rings)} />}
      {at && (
        <>
          <circle className="map-near" cx={at.x} cy={at.y} r={NEAR_METRES * drawing.metre} />
          <circle className="map-point" cx={at.x} cy={at.y} r={7} />
        </>
      )}
      <Scale drawing={drawing} />
    </svg>
  );
}

/** Only to find one's way: without them the drawing is still whole. */
function Neighbours({ drawing, without }: { drawing: Projection; without: string | null }) {
  const { loaded } = useLoad(api.boundaries);
  if (loaded.state !== 'ready') return null;
  return loaded.value.items
    .filter(({ code }) => code !== without)
    .map(({ code, rings }) => <path key={code} className="map-other" d={drawing.path(rings)} />);
}

function Scale({ drawing }: { drawing: Projection }) {
  const metres = roundMetres(drawing.metre, 72);
  const [left, bottom] = [10, HEIGHT - 10];
  return (
    <g className="map-scale">
      <path d={`M${left} ${bottom - 4}v4h${metres * drawing.metre}v-4`} />
      <text x={left} y={bottom - 8}>
        {metres} 米
      </text>
    </g>
  );
}
