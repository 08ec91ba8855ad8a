import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#kernel/actor';

/** What everything called inside one unit of work shares. */
export interface UnitOfWorkScope {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly writable: boolean;
  /** What a reading unit of work has loaded already, by key (`oncePerRead`). */
  readonly memory: Map<string, Promise<unknown>>;
  /** What a reading unit of work leaves to be written when it is over (`afterwards`). */
  readonly after: (() => Promise<void>)[];
  /** What is known about what it has read (`noteInUnit`). */
  readonly notes: Set<string>;
  /** False once the transaction has ended; work that goes on after that forgot an `await`. */
  open: boolean;
  /** Set when a joined unit of work failed: whoever swallows that error may not commit half of it. */
  broken?: unknown;
}

/** Carries the scope through asynchronous calls, so that no repository can forget to take part in the transaction. */
export const unitOfWorkScope = new AsyncLocalStorage<UnitOfWorkScope>();
