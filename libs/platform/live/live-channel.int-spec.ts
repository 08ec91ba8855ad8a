import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { PinoLogger } from 'nestjs-pino';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#test/postgres/test-database';
import { LiveChannel } from './live-channel.js';

const quiet = { setContext: () => undefined, warn: () => undefined } as Pick<
  PinoLogger,
  'setContext' | 'warn'
>;
let database: TestDatabase;
let channel: LiveChannel;

beforeAll(async () => {
  database = await createTestDatabase();
  channel = new LiveChannel(database.appUrl, quiet as PinoLogger);
});

afterAll(async () => {
  await channel.onApplicationShutdown();
  await database.drop();
});

it('a connection that breaks while a channel is begun is opened again, and the channel is heard', async () => {
  await channel.tellAll('saksgang_other', 'so that there is a connection');
  const query = jest.spyOn(pg.Client.prototype, 'query');
  query.mockImplementationOnce(() => Promise.reject(new Error('Connection terminated')) as never);
  let hear: (message: string) => void = () => undefined;
  const heard = new Promise((resolve) => (hear = resolve));
  await channel.listen('saksgang_test', (message) => message !== undefined && hear(message));
  expect(query.mock.calls.map(([text]) => text)).toEqual([
    'listen "saksgang_test"',
    'listen "saksgang_test"',
  ]);
  query.mockRestore();
  await channel.tellAll('saksgang_test', 'hei');
  expect(await heard).toBe('hei');
});

it('what is told at once comes in order', async () => {
  const messages: (string | undefined)[] = [];
  let all: () => void = () => undefined;
  const come = new Promise<void>((resolve) => (all = resolve));
  await channel.listen('saksgang_order', (message) => messages.push(message) === 3 && all());
  await Promise.all(['1', '2', '3'].map((message) => channel.tellAll('saksgang_order', message)));
  await come;
  expect(messages).toEqual(['1', '2', '3']);
});
