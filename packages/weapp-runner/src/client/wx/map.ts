import { isRecord, later, number, type Api, type Options } from '../api.ts';
import { include, look, pointsIn, sizeOf, viewOf } from '../controls/map.ts';
import { placeAt } from '../controls/mercator.ts';
import type { OpenPage } from '../pages.ts';
import { Refused } from '../phone.ts';
import { strict } from '../strict.ts';
import { elementById } from './query.ts';

/** `wx.createMapContext(id)`: a map of the page on top, asked and moved. */
export function mapContext(page: () => OpenPage, id: string): object {
  const api = (name: string, work: (element: Element, options: Options) => object | void): Api =>
    later(`MapContext.${name}`, (options) => {
      const element = elementById(page(), id);
      if (element?.tagName !== 'WX-MAP') throw new Refused(`no map ${id}`);
      return work(element, options);
    });
  return strict('MapContext.', {
    includePoints: api('includePoints', (element, { points }) => include(element, pointsIn(points))),
    moveToLocation: api('moveToLocation', (element, options) => {
      if (!isRecord(options) || typeof options['longitude'] !== 'number') throw new Refused('no location');
      const centre = { longitude: options['longitude'], latitude: number(options, 'latitude', 0) };
      look(element, { ...viewOf(element), centre });
    }),
    getCenterLocation: api('getCenterLocation', (element) => viewOf(element).centre),
    getScale: api('getScale', (element) => ({ scale: viewOf(element).scale })),
    getRegion: api('getRegion', (element) => {
      const size = sizeOf(element);
      const southwest = placeAt([0, size.height], viewOf(element), size);
      return { southwest, northeast: placeAt([size.width, 0], viewOf(element), size) };
    }),
  });
}
