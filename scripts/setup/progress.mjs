const { stdout } = process;
const running = new Map();
let timer;

/** Seconds since `from` (milliseconds), as they are shown: one decimal below ten. */
export function secondsSince(from) {
  const seconds = (performance.now() - from) / 1000;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} 秒`;
}

/** Does `work` and shows that it runs, for how long, and how it ended. Passes on what it returns or throws. */
export async function step(name, work) {
  const from = performance.now();
  running.set(name, from);
  if (!stdout.isTTY) say(`▸ ${name}…`);
  timer ??= setInterval(showRunning, stdout.isTTY ? 250 : 20_000);
  try {
    const result = await work();
    end(name, `✓ ${name}  ${secondsSince(from)}`);
    return result;
  } catch (error) {
    end(name, `✗ ${name}  ${secondsSince(from)}`);
    throw error;
  }
}

/** Says a line, above the line that shows what runs. */
export function say(line) {
  if (stdout.isTTY) stdout.write('\r\x1b[K');
  stdout.write(`${line}\n`);
}

function end(name, line) {
  running.delete(name);
  if (running.size === 0) timer = clearInterval(timer);
  say(line);
}

function showRunning() {
  const line = [...running].map(([name, from]) => `${name} ${secondsSince(from)}`).join(' · ');
  stdout.write(stdout.isTTY ? `\r\x1b[K▸ ${line}` : `  ${line}\n`);
}
