import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { StaffView } from '@sanshi/contracts';
import { api, sessionEnd } from './api';
import { ApiProblem } from './api-problem';
import { SignInPage } from './sign-in/sign-in-page';
import { Failed } from './ui/states';
import { forgetDrafts } from './ui/use-draft';

interface Session {
  staff: StaffView;
  signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

/** Who sits at the screen. @throws Error outside of {@link SessionGate} */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of SessionGate');
  return session;
}

type Who = StaffView | 'loading' | 'nobody' | { failed: unknown };

/**
 * Shows the pages to whom the server knows, the sign-in page to others. A session that ends while one works lays the sign-in page
 * over the open one, which stays as it was, words and all.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const [who, setWho] = useState<Who>('loading');
  const [ended, setEnded] = useState(false);
  const ask = useCallback(() => askWho(setWho), []);
  useEffect(() => ask(), [ask]);
  const leftAt = useRef<Element | null>(null);
  useEffect(() => {
    const end = () => {
      leftAt.current ??= document.activeElement;
      setEnded(true);
    };
    sessionEnd.addEventListener('gone', end);
    return () => sessionEnd.removeEventListener('gone', end);
  }, []);
  useEffect(() => {
    if (ended) return;
    if (leftAt.current instanceof HTMLElement) leftAt.current.focus();
    leftAt.current = null;
  }, [ended]);

  const signedIn = (staff: StaffView) => {
    if (typeof who === 'object' && 'id' in who && who.id !== staff.id) startAfresh();
    localStorage.setItem(SIGNED_IN, '');
    setWho(staff);
    setEnded(false);
  };
  const signOut = async () => {
    await api.signOut();
    startAfresh();
  };

  if (who === 'loading') return <div className="blank" aria-busy />;
  if (who === 'nobody') return <SignInPage onSignedIn={signedIn} />;
  if ('failed' in who) return <Failed title="工作台没能打开" error={who.failed} retry={() => void ask()} />;
  return (
    <SessionContext value={{ staff: who, signOut }}>
      <div className="fill" inert={ended}>
        {children}
      </div>
      {ended && <SignInPage again={who} onSignedIn={signedIn} />}
    </SessionContext>
  );
}

/** Set while somebody is signed in here: the cookie cannot be read, and a refused question stands in the browser's log as an error. */
const SIGNED_IN = 'signed-in';

function askWho(tell: (who: Who) => void): () => void {
  const left = new AbortController();
  if (localStorage.getItem(SIGNED_IN) === null) tell('nobody');
  else api.whoAmI(left.signal).then(tell, (error: unknown) => !left.signal.aborted && tell(whoAfter(error)));
  return () => left.abort();
}

function whoAfter(error: unknown): Who {
  const nobody = error instanceof ApiProblem && error.problem.code === 'not_signed_in';
  if (nobody) localStorage.removeItem(SIGNED_IN);
  return nobody ? 'nobody' : { failed: error };
}

function startAfresh(): void {
  localStorage.removeItem(SIGNED_IN);
  forgetDrafts();
  location.assign(import.meta.env.BASE_URL);
}
