import { createContext, lazy, Suspense, useContext, useState, type ReactNode } from 'react';
import { useAhead } from '../ui/use-ahead';
import { useKeys } from '../ui/use-keys';

const loadDialog = () => import('./keys-dialog');
const KeysDialog = lazy(loadDialog);
const ShowKeysContext = createContext<() => void>(() => undefined);

/** Opens the list of the keys. */
export const useShowKeys = (): (() => void) => useContext(ShowKeysContext);

/** ? lists the keys, whatever page is open. */
export function KeysHelp({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [show] = useState(() => () => setOpen(true));
  useKeys({ '?': show });
  useAhead(loadDialog);
  return (
    <ShowKeysContext value={show}>
      {children}
      <Suspense>{open && <KeysDialog close={() => setOpen(false)} />}</Suspense>
    </ShowKeysContext>
  );
}
