import { book } from './offline/drafts';
import { files } from './platform/files';
import { dropAll } from './platform/keeping';
import { noteLeaving } from './session';

/** Everything that this phone keeps of ours, every file included: what goes when an account is deleted. */
export async function forgetEverything(): Promise<void> {
  dropAll();
  book.reload();
  noteLeaving();
  await files.dropAll();
}
