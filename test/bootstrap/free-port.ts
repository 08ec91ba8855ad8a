import { once } from 'node:events';
import { createServer } from 'node:net';

/** Ports that no system gives to whoever asks for any port, so that none of them is taken before it is used. */
const [first, last] = [20_000, 31_999];
const lanes = 8;
const each = Math.floor((last - first) / lanes);
const lane = first + (Number(process.env['JEST_WORKER_ID'] ?? 0) % lanes) * each;
let next = Math.floor(Math.random() * each);

/** A port for a program that is started later: nobody listens on it, and no other test of the run is given it. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < each; tries++) {
    next = (next + 1) % each;
    if (await isFree(lane + next)) return lane + next;
  }
  throw new Error('No port is free.');
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    await new Promise((closed) => probe.close(closed));
  }
}
