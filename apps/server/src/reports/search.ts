import { searchPieces } from '../domain/search-pieces.js';
import type { Condition } from '../platform/database/index.js';

/** One of the ways in which a search finds its reports. */
export interface Way {
  /** Tables beside `report`. */
  join: string;
  conditions: Condition[];
  /** Whether the rows are read in the order of the pieces' table, the newest first. */
  byPiece: boolean;
}

/** Each is a join: a few narrow what is compared with the words enough. */
const MOST_PIECES = 6;
const RECEIPT_NUMBER = /^\d{10}$/;

/**
 * Where reports are found that hold every word of `q` in their text or address, or that have it as their receipt number.
 * What the index has not taken up yet, the reports of the last seconds, is compared by itself. A word of one character has no
 * piece: it is looked for in the texts, the newest first, which takes as long as it is rare.
 */
export function waysToFind(q: string): Way[] {
  const digits = q.replace(/[\s-]/g, '');
  if (RECEIPT_NUMBER.test(digits)) {
    return [{ join: '', conditions: [{ sql: 'report.receiptNumber = :digits', values: { digits } }], byPiece: false }];
  }
  const words = q.split(/\s+/).filter((word) => word !== '');
  const holdsAll = words.map(holds);
  const pieces = [...new Set(words.flatMap(searchPieces))].slice(0, MOST_PIECES);
  if (pieces.length === 0) return [{ join: '', conditions: holdsAll, byPiece: false }];
  return [
    { join: '', conditions: [{ sql: 'report.indexedAt IS NULL' }, ...holdsAll], byPiece: false },
    { join: joinOf(pieces), conditions: [pieceOf(pieces), ...holdsAll], byPiece: true },
  ];
}

const alias = (index: number): string => `piece${index}`;

function joinOf(pieces: readonly string[]): string {
  const [, ...others] = pieces.map((_, index) => alias(index));
  const same = others.map(
    (piece, index) =>
      `JOIN report_piece ${piece} ON ${piece}.piece = :${alias(index + 1)} AND ${piece}.submittedAt = piece0.submittedAt AND ${piece}.reportId = piece0.reportId`,
  );
  return ['JOIN report_piece piece0 ON piece0.reportId = report.id', ...same].join(' ');
}

/** The first piece's own condition, and the values of all. */
function pieceOf(pieces: readonly string[]): Condition {
  return {
    sql: 'piece0.piece = :piece0',
    values: Object.fromEntries(pieces.map((piece, index) => [alias(index), piece])),
  };
}

function holds(word: string, index: number): Condition {
  const like = `%${word.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
  const name = `word${index}`;
  return {
    sql: `(report.text LIKE :${name} ESCAPE '!' OR report.address LIKE :${name} ESCAPE '!')`,
    values: { [name]: like },
  };
}
