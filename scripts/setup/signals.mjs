/** What a person or a supervisor sends to end a script. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

let answer = (signal) => process.exit(signal === 'SIGINT' ? 130 : 143);

for (const signal of SIGNALS) process.on(signal, () => answer(signal));

/** From now on `handler` answers the signals, in place of an immediate end. */
export function onSignal(handler) {
  answer = handler;
}
