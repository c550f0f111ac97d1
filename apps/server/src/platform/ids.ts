import { v7 } from 'uuid';

/** A new id: UUID v7 as text, 36 characters. Later ids sort after earlier ones, so that a primary key grows at its end. */
export const newId = (): string => v7();
