import pg from 'pg';

/** Advisory locks in the database `postgres`; the numbers only have to differ. */
const lockClass = 1_935_764_327;
const locks = { participant: 1, serving: 2 } as const;

/**
 * One process's part in a database server that several may use (a running program and a command beside it). It is a
 * connection that holds a lock: when the process dies in whatever way, its part ends with it. The last one to leave
 * stops the server, and a server that nobody takes part in any more is simply taken over.
 */
export class ServerLease {
  private constructor(
    private readonly client: pg.Client,
    private leaving = false,
  ) {}

  /**
   * Joins the server.
   * @param onLost called when the server goes away by itself
   * @returns `undefined` when it does not answer, or is being stopped by the last one who left
   */
  static async join(superuserUrl: string, onLost: () => void): Promise<ServerLease | undefined> {
    const client = new pg.Client({
      connectionString: superuserUrl,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    });
    const lease = new ServerLease(client);
    const lost = () => {
      if (lease.leaving) return;
      lease.leaving = true;
      onLost();
    };
    try {
      client.on('error', () => undefined);
      await client.connect();
      if (await lease.tryLock('pg_try_advisory_lock_shared', locks.participant)) {
        client.on('end', lost);
        return lease;
      }
    } catch {
      // Starting up, shutting down or not there: the caller looks again.
    }
    lease.leaving = true;
    await client.end().catch(() => undefined);
    return undefined;
  }

  /** Claims to be the one program that serves from this folder; false when there is one already. */
  async claimServing(): Promise<boolean> {
    return this.tryLock('pg_try_advisory_lock', locks.serving);
  }

  /** Runs a statement as the superuser; for setting the server up. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, values)).rows;
  }

  /**
   * Gives up this part.
   * @param stop is called when it was the last one, while nobody new can join
   */
  async leave(stop: () => Promise<void>): Promise<void> {
    if (this.leaving) return;
    this.leaving = true;
    const last = await this.unlockAndAskForAll().catch(() => false);
    if (last) await stop();
    await this.client.end().catch(() => undefined);
  }

  private async unlockAndAskForAll(): Promise<boolean> {
    await this.client.query('select pg_advisory_unlock_shared($1, $2)', [lockClass, locks.participant]);
    return this.tryLock('pg_try_advisory_lock', locks.participant);
  }

  private async tryLock(
    lock: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared',
    id: number,
  ): Promise<boolean> {
    const { rows } = await this.client.query<{ got: boolean }>(`select ${lock}($1, $2) as got`, [
      lockClass,
      id,
    ]);
    return rows[0]?.got === true;
  }
}
