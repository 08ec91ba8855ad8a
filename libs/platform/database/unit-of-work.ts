import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '#kernel/actor';
import { ConstraintCodes } from './constraint-codes.js';
import { isTransient, translateDatabaseError } from './database-errors.js';
import { unitOfWorkScope, type UnitOfWorkScope } from './unit-of-work-scope.js';

const attempts = 4;

/** In one statement; the runner knows no transactions that are read-only, and would take three. */
const beginReading = 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY';

/**
 * One transaction on behalf of one actor in one council. Inside `work`, `currentManager()` gives the transaction's
 * EntityManager; row-level security follows the actor's council and the audit trail names the actor.
 *
 * - A unit of work inside another joins it: one transaction, the outer one's action in the audit trail. It must be
 *   for the same council, and may not write inside a `read`.
 * - Deadlocks and serialization failures are retried from the beginning, in a new transaction, at most three times.
 *   That is safe because Postgres has then undone everything, under one condition that `work` must keep: it has no
 *   effect outside the transaction that would hurt when done twice. Storing file content (same bytes, same place)
 *   and enqueueing jobs (rows of the same transaction) keep it; sending mail does not, so that is a job.
 *   Work that cannot be done twice (it reads a stream) says `{ once: true }`.
 * - Never `Promise.all` inside: one transaction is one connection.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly constraintCodes: ConstraintCodes,
  ) {}

  /**
   * Reads and writes in one transaction (read committed; version columns and constraints guard concurrent edits).
   * @param action what is being done, as `meeting.close`; it stands in every audit row
   * @throws DomainError `database.stale`, `database.conflict` or a feature's own code when the database refuses
   */
  async run<T>(
    actor: Actor,
    action: string,
    work: () => Promise<T>,
    options: { once?: boolean } = {},
  ): Promise<T> {
    const outer = openScope();
    if (outer) return this.join(outer, actor, true, work);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.transaction(actor, action, true, work);
      } catch (error) {
        if (options.once || attempt === attempts || !isTransient(error)) {
          throw translateDatabaseError(error, this.constraintCodes);
        }
        await new Promise((wake) => setTimeout(wake, 2 ** attempt * 10 * (1 + Math.random())));
      }
    }
  }

  /** Reads in one read-only transaction that sees one moment (repeatable read), however long it takes. */
  async read<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const outer = openScope();
    if (outer) return this.join(outer, actor, false, work);
    try {
      return await this.transaction(actor, 'read', false, work);
    } catch (error) {
      throw translateDatabaseError(error, this.constraintCodes);
    }
  }

  private async join<T>(
    outer: UnitOfWorkScope,
    actor: Actor,
    writes: boolean,
    work: () => Promise<T>,
  ): Promise<T> {
    if (outer.actor.councilId !== actor.councilId) {
      throw new Error('A unit of work for one council was begun inside that of another.');
    }
    if (writes && !outer.writable) throw new Error('A writing unit of work was begun inside a reading one.');
    try {
      return await work();
    } catch (error) {
      if (writes) outer.broken = error;
      throw error;
    }
  }

  private async transaction<T>(
    actor: Actor,
    action: string,
    writable: boolean,
    work: () => Promise<T>,
  ): Promise<T> {
    const after: UnitOfWorkScope['after'] = [];
    const result = await this.committed(actor, action, writable, work, after);
    for (const write of after) await write();
    return result;
  }

  private async committed<T>(
    actor: Actor,
    action: string,
    writable: boolean,
    work: () => Promise<T>,
    after: UnitOfWorkScope['after'],
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    let isBegun = false;
    try {
      await (writable ? runner.startTransaction('READ COMMITTED') : runner.query(beginReading));
      isBegun = true;
      await announce(runner.manager, actor, action);
      const scope: UnitOfWorkScope = {
        manager: runner.manager,
        actor,
        writable,
        open: true,
        memory: new Map(),
        notes: new Set(),
        after,
      };
      const result = await unitOfWorkScope.run(scope, work).finally(() => (scope.open = false));
      if (scope.broken)
        throw new Error('A joined unit of work failed and its error was swallowed.', { cause: scope.broken });
      // Fails when a statement failed and its error was swallowed: Postgres would answer COMMIT with a silent rollback.
      // One that only read has nothing to lose.
      if (writable) await runner.query('SELECT 1');
      await (writable ? runner.commitTransaction() : runner.query('COMMIT'));
      return result;
    } catch (error) {
      if (isBegun || writable) await rollBack(runner, writable);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function openScope(): UnitOfWorkScope | undefined {
  const scope = unitOfWorkScope.getStore();
  return scope?.open ? scope : undefined;
}

/** Tells Postgres who acts; policies and the audit trigger read it. Local to the transaction, so no pool can leak it. */
async function announce(manager: EntityManager, actor: Actor, action: string): Promise<void> {
  await manager.query(
    `select set_config('saksgang.council_id', $1, true), set_config('saksgang.actor_id', $2, true),
            set_config('saksgang.actor_role', $3, true), set_config('saksgang.action', $4, true),
            set_config('saksgang.request_id', $5, true)`,
    [actor.councilId, actor.personId ?? '', actor.role, action, actor.requestId ?? ''],
  );
}

/** A lost connection cannot roll back, and has no need to: the error that broke it is the one to tell. */
async function rollBack(runner: QueryRunner, writable: boolean): Promise<void> {
  if (!writable) await runner.query('ROLLBACK').catch(() => undefined);
  else if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}
