/** An end that the person at the keyboard can do something about: one plain line, no stack. */
export class Stop extends Error {}

/** Runs a script's main function; a {@link Stop} is said in one line, anything else is a bug and shows its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n✗ ${error.message}` : error);
    process.exit(1);
  }
}
