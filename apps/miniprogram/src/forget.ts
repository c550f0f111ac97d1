import { book, throwAway } from './offline/drafts';
import { dropAll } from './platform/keeping';

/** Everything that this phone keeps of ours, photos included: what goes when an account is deleted. */
export async function forgetEverything(): Promise<void> {
  for (const draft of book.all()) await throwAway(draft);
  dropAll();
  book.reload();
}
