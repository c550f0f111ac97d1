/** A key's cap beside what it does. */
export function Kbd({ children }: { children: string }) {
  return <kbd aria-hidden>{children}</kbd>;
}
