import { runInThisContext } from 'node:vm';

const patience = 60_000;
const name = 'saksgangHostileWork';

/**
 * Does something with a long or hostile input, and stops it when it has not ended in a minute. No claim of speed: what
 * takes a moment does so on the slowest machine, and what grows with the square of a long input, or worse, on none.
 * @throws Error when it does not end
 */
export function comesToAnEnd<Result>(work: () => Result): Result {
  Object.defineProperty(globalThis, name, { value: work, configurable: true });
  try {
    return runInThisContext(`${name}()`, { timeout: patience }) as Result;
  } finally {
    Reflect.deleteProperty(globalThis, name);
  }
}
