import { NotStoodIn } from './phone.ts';
import { noteCall, noteError } from './tally.ts';

/** Names that builds keep on `wx` for themselves, and one that every promise looks for. */
const HARMLESS = ['webpackJsonp', 'cloud', 'then'];

/** What stands in for an object of WeChat's: reading an unknown name is harmless, as apps look before they call; calling it throws. */
export function strict(owner: string, known: object): object {
  return new Proxy(known, {
    get: (target, name) => {
      if (name in target || typeof name === 'symbol' || HARMLESS.includes(name)) return Reflect.get(target, name);
      return (input: unknown) => {
        noteCall(owner + name, input).outcome = 'NOT STOOD IN';
        const missing = new NotStoodIn(`${owner}${name} is not stood in for`);
        noteError(missing);
        throw missing;
      };
    },
  });
}

/** For what a component of the app's asks that is not stood in for: noted as a call is, so that no catch of the app's can hide it. */
export function notStoodIn(what: string): NotStoodIn {
  noteCall(what, {}).outcome = 'NOT STOOD IN';
  const missing = new NotStoodIn(`${what} is not stood in for`);
  noteError(missing);
  return missing;
}
