import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { currentManager } from '#platform/database/current-manager';
import { BossConnection } from './boss-connection.js';
import type { JobDefinition, JobPayload } from './job-definition.js';

/** When and how often a job runs. */
export interface EnqueueOptions {
  /** Not before this moment. */
  readonly startAfter?: Date;
  /** While a job of this kind with the same key waits, another one is not added. */
  readonly onceKey?: string;
}

/** Puts jobs in the queue, as rows of the transaction that is running: no commit, no job. */
@Injectable()
export class JobQueue {
  constructor(private readonly connection: BossConnection) {}

  /**
   * Enqueues a job in the running unit of work. The worker calls its handler after the commit, at least once.
   * @returns the job's id, or `null` when one with the same `onceKey` waits already
   * @throws Error outside a unit of work
   */
  async enqueue<Payload extends JobPayload>(
    job: JobDefinition<Payload>,
    payload: Payload,
    options: EnqueueOptions = {},
  ): Promise<string | null> {
    const manager = currentManager();
    const boss = await this.connection.boss();
    return boss.send(job.name, payload, {
      ...(options.startAfter ? { startAfter: options.startAfter } : {}),
      singletonKey: options.onceKey ?? randomUUID(),
      db: { executeSql: async (text, values) => ({ rows: await manager.query(text, values) }) },
    });
  }
}
