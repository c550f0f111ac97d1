import { Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { useCatalog } from '../../catalog';
import { Icon } from '../../ui/icon';
import { useLargeType } from '../../ui/large-type';
import { Tap } from '../../ui/tap';
import { sayMap, type AreaMapProps } from './area-map-props';
import {
  around,
  frameOf,
  freeOf,
  middleIn,
  pathIn,
  placeIn,
  seenIn,
  type Frame,
  type Place,
  type Window,
} from './projection';
import { saySpot } from './spots';
import { useWindow } from './use-window';

/** Our own drawing of the areas, with a mark for each spot: no key and no tiles of anybody's. */
export function AreaMap({ boundaries, spots, chosen, onChoose }: AreaMapProps) {
  const frame = useMemo(() => frameOf(boundaries), [boundaries]);
  const places = useMemo(() => spots.map(({ point }) => placeIn(frame, point)), [spots, frame]);
  const { window, closer, farther, dragging } = useWindow(useMemo(() => around(places), [places]));
  return (
    <View className="map map-drawn" role="group" aria-label={sayMap(spots)}>
      <div className="map-ground" {...dragging}>
        <Areas boundaries={boundaries} frame={frame} window={window} marks={places} />
      </div>
      {spots.map((spot, n) => (
        <Mark
          key={spot.key}
          place={places[n]}
          window={window}
          on={spot.key === chosen?.key}
          label={saySpot(spot)}
          many={spot.reports.length}
          onTap={() => onChoose(spot)}
        />
      ))}
      <View className="map-zoom">
        <Tap className="map-zoom-tap" onTap={closer} label="放大">
          <Icon name="plus" />
        </Tap>
        <Tap className="map-zoom-tap" onTap={farther} label="缩小">
          <Icon name="minus" />
        </Tap>
      </View>
    </View>
  );
}

interface AreasProps {
  boundaries: AreaMapProps['boundaries'];
  frame: Frame;
  window: Window;
  marks: readonly Place[];
}

/** Parts of what is seen: names, and marks with some room around them, are as large on the screen however close one looks. */
const NAME = { usual: 0.034, large: 0.051 };
const MARK = 0.085;

function Areas({ boundaries, frame, window: { x, y, side }, marks }: AreasProps) {
  const { areas } = useCatalog();
  const [large] = useLargeType();
  const size = side * (large ? NAME.large : NAME.usual);
  // Only what holds no smaller areas is named: the names of the larger ones would lie on top.
  const named = boundaries.filter(({ code }) => !areas.some(({ parent }) => parent === code));
  return (
    <svg className="map-areas" viewBox={`${x} ${y} ${side} ${side}`} aria-hidden="true">
      {boundaries.map((boundary) => (
        <path key={boundary.code} d={pathIn(frame, boundary)} />
      ))}
      {named.map((boundary) => {
        const { code, name } = boundary;
        const clear = { across: (name.length * size + MARK * side) / 2, down: (size + MARK * side) / 2 };
        const place = freeOf(marks, middleIn(frame, boundary), clear);
        return (
          <text key={code} className="map-name" x={place.x} y={place.y} dy="0.35em" fontSize={size}>
            {name}
          </text>
        );
      })}
    </svg>
  );
}

interface MarkProps {
  place: Place | undefined;
  window: Window;
  on: boolean;
  label: string;
  many: number;
  onTap: () => void;
}

function Mark({ place, window, on, label, many, onTap }: MarkProps) {
  const seen = place && seenIn(window, place);
  if (!seen) return null;
  return (
    <View className="map-mark" style={{ left: `${seen.x * 100}%`, top: `${seen.y * 100}%` }}>
      <Tap className="map-mark-tap" onTap={onTap} label={label} role="radio" checked={on}>
        <View className={`map-pin ${on ? 'map-pin-on' : ''}`}>
          <Text>{many > 1 ? many : ''}</Text>
        </View>
      </Tap>
    </View>
  );
}
