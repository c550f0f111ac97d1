/**
 * Loaded into every long-lived process of ours: when its parent is killed outright, it stops too.
 * Children of ours notice by their channel; what npm started, by having become somebody else's child.
 */
const LOOK_EVERY_MS = 1000;

const leave = () => process.kill(process.pid, 'SIGTERM');

if (process.channel) {
  process.channel.unref();
  process.once('disconnect', leave);
} else if (process.env.npm_lifecycle_event) {
  const { ppid } = process;
  setInterval(() => process.ppid !== ppid && leave(), LOOK_EVERY_MS).unref();
}
