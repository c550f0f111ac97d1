/** The list with the item at `from` moved by so many places; unchanged where it would leave the list. */
export function moved<Item>(items: readonly Item[], from: number, by: number): Item[] {
  const to = from + by;
  const rest = items.filter((_, n) => n !== from);
  if (to < 0 || to >= items.length || rest.length === items.length) return [...items];
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}
