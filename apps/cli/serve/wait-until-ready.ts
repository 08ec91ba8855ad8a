import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '#kernel/domain-error';
import type { Config } from '#platform/config/config';
import type { ChildProgram } from './child-program.js';

/** A small machine that is busy with other things as well. */
const patienceMilliseconds = 180_000;

/**
 * Waits until the web application answers that everything is in order.
 * @throws DomainError `serve.stopped` when it ends instead, `serve.notReady` after three minutes
 */
export async function waitUntilReady(config: Config, web: ChildProgram): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  const ended = web.hasEnded().then(() => 'ended' as const);
  const host = ['0.0.0.0', '::'].includes(config.bindAddress) ? '127.0.0.1' : config.bindAddress;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${config.port}/health/ready`;
  while (Date.now() < deadline) {
    const answer = await Promise.race([isReady(address), ended]);
    if (answer === true) return;
    if (answer === 'ended') throw new DomainError('serve.stopped', 'unavailable', { program: web.name });
    await wait(50);
  }
  throw new DomainError('serve.notReady', 'unavailable');
}

async function isReady(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
