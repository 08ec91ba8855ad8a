import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import pg from 'pg';

/** Token of the address that the channels are listened to on. */
export const liveDatabaseUrl = Symbol('liveDatabaseUrl');

/** Told with each message of a channel, and with `undefined` when messages may have been missed. */
export type LiveListener = (message: string | undefined) => void;

const firstWait = 200;
const longestWait = 10_000;

/**
 * Messages that Postgres tells on its channels (`pg_notify`), from all processes on the same database. One connection
 * for the whole process, opened with the first listener. When it breaks it is opened again, and every listener is told
 * that messages may have been missed.
 */
@Injectable()
export class LiveChannel implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<LiveListener>>();
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;
  private asked: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(liveDatabaseUrl) private readonly url: string,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(LiveChannel.name);
  }

  /**
   * Listens to a channel.
   * @param channel a name in the program, never one that somebody sent
   * @returns ends the listening
   */
  async listen(channel: string, listener: LiveListener): Promise<() => void> {
    const known = this.listeners.get(channel);
    if (known) known.add(listener);
    else this.listeners.set(channel, new Set([listener]));
    await this.connected();
    if (!known) await this.hearFrom(channel);
    return () => this.listeners.get(channel)?.delete(listener);
  }

  /**
   * Tells something passing on a channel, to every process. What the database itself knows is told by its triggers.
   * @param message at most 8,000 bytes; names of things, never content
   */
  async tellAll(channel: string, message: string): Promise<void> {
    await this.connected();
    await this.ask('select pg_notify($1, $2)', [channel, message]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.connecting?.catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }

  /** A connection that cannot listen is as good as gone; the next one listens to every channel from its beginning. */
  private async hearFrom(channel: string): Promise<void> {
    const { client } = this;
    try {
      await this.ask(`listen ${pg.escapeIdentifier(channel)}`);
    } catch {
      if (client) this.lost(client);
      await this.connected();
    }
  }

  /** One question at a time: that is all a connection can do. */
  private ask(text: string, values?: readonly string[]): Promise<unknown> {
    const ask = () => this.client?.query(text, values ? [...values] : undefined);
    this.asked = this.asked.then(ask, ask);
    return this.asked;
  }

  private connected(): Promise<void> {
    if (this.client) return Promise.resolve();
    this.connecting ??= this.connect(firstWait).finally(() => (this.connecting = undefined));
    return this.connecting;
  }

  private async connect(wait: number): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      ...{ connectionString: this.url, application_name: 'saksgang-live', keepAlive: true },
      connectionTimeoutMillis: 10_000,
    });
    try {
      client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
      client.on('error', () => this.lost(client));
      client.on('end', () => this.lost(client));
      await client.connect();
      for (const channel of this.listeners.keys())
        await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      this.client = client;
    } catch (error) {
      this.logger.warn({ err: error }, 'live channel');
      void client.end().catch(() => undefined);
      await new Promise((wake) => setTimeout(wake, wait).unref());
      return this.connect(Math.min(wait * 2, longestWait));
    }
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    if (this.stopped) return;
    void client.end().catch(() => undefined);
    void this.connected().then(() => {
      for (const channel of this.listeners.keys()) this.tell(channel, undefined);
    });
  }

  private tell(channel: string, message: string | undefined): void {
    for (const listener of this.listeners.get(channel) ?? []) listener(message);
  }
}
