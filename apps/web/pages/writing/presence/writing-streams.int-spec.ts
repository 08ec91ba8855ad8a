import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Response } from 'express';
import type { PinoLogger } from 'nestjs-pino';
import type { PeopleQueries, SessionService } from '#domain/councils';
import type { WrittenPaperQueries } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { LiveChannel } from '#platform/live/live-channel';
import { createTestDatabase, type TestDatabase } from '#test/postgres/test-database';
import { WritingStreams } from './writing-streams.js';

const quiet = { setContext: () => undefined, warn: () => undefined } as Pick<
  PinoLogger,
  'setContext' | 'warn'
>;
const people = {
  peopleOn: (_actor: Actor, _date: string, ids: readonly string[]) =>
    Promise.resolve(new Map(ids.map((id) => [id, { name: id.toUpperCase() }]))),
} as object;

/** A server process, as far as it holds the pages of those who write. */
class Process {
  readonly channel: LiveChannel;
  readonly streams: WritingStreams;

  constructor(url: string) {
    this.channel = new LiveChannel(url, quiet as PinoLogger);
    const [none, noSessions] = [{} as WrittenPaperQueries, {} as SessionService];
    this.streams = new WritingStreams(this.channel, people as PeopleQueries, none, noSessions);
  }

  async open(personId: string): Promise<OpenPage> {
    const page = new OpenPage();
    const actor = { personId, councilId: 'ho21', role: 'secretariat' } as unknown as Actor;
    const reader = { actor, paperId: 'sak', page: `page-${personId}`, token: '' };
    await this.streams.open(page as unknown as Response, reader);
    return page;
  }

  async end(): Promise<void> {
    this.streams.beforeApplicationShutdown();
    await this.channel.onApplicationShutdown();
  }
}

/** What a browser that has the page open is told. */
class OpenPage extends EventEmitter {
  readonly closed = false;
  private told = '';

  writeHead(): void {
    this.told = '';
  }

  write(text: string): void {
    this.told += text;
    this.emit('told');
  }

  end(): void {
    this.emit('close');
  }

  /** Waits until the newest that it is told has these words. */
  async hears(words: string): Promise<void> {
    while (!(this.told.split('\n\n').at(-2) ?? '').includes(words))
      await new Promise((wake) => this.once('told', wake));
  }
}

describe('two server processes', () => {
  let database: TestDatabase;
  let processes: readonly [Process, Process];

  beforeAll(async () => {
    database = await createTestDatabase();
    processes = [new Process(database.appUrl), new Process(database.appUrl)];
  });

  afterAll(async () => {
    await Promise.all(processes.map((process) => process.end()));
    await database.drop();
  });

  it('show the writers of one paper to each other: who came, where their cursor is, that they left', async () => {
    const [here, there] = processes;
    const tiril = await here.open('tiril');
    const mina = await there.open('mina');
    await tiril.hears('"MINA","section":null');
    await mina.hears('"TIRIL","section":null');
    // The cursor's message may come to the process that does not hold the page.
    await here.streams.move({ page: 'page-mina', paperId: 'sak', personId: 'mina', section: 'reason' });
    await tiril.hears('"MINA","section":"reason"');
    const bo = await there.open('bo');
    await bo.hears('"MINA","section":"reason"');
    mina.end();
    await bo.hears('[{"name":"TIRIL","section":null,"own":false}]');
    await tiril.hears('[{"name":"BO","section":null,"own":false}]');
  });

  it('tell all who have a paper open that a version was kept, wherever it was', async () => {
    const [here, there] = processes;
    const [one, other] = [await here.open('tiril'), await there.open('mina')];
    await here.channel.tellAll('saksgang_writing', 'kept sak 17');
    await Promise.all([one.hears('event: kept\ndata: 17'), other.hears('event: kept\ndata: 17')]);
  });
});
