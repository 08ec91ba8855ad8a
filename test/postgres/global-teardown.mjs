import { once } from 'node:events';

/** Lets go of the test server and waits until it has stopped and its folder is gone. */
export default async function globalTeardown() {
  const child = globalThis.saksgangTestServer;
  if (!child || child.exitCode !== null) return;
  const stopped = once(child, 'exit');
  child.stdin?.end();
  await stopped;
}
