import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpAdapterHost } from '@nestjs/core';
import { OpenConnections } from './open-connections.js';

const get = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

describe('a program that stops', () => {
  let answers: ServerResponse[];
  let server: ReturnType<typeof createServer>;
  let connections: OpenConnections;

  beforeEach(async () => {
    answers = [];
    server = createServer((_, response) => {
      answers.push(response);
      server.emit('asked');
    });
    connections = new OpenConnections({ httpAdapter: { getHttpServer: () => server } } as HttpAdapterHost);
    connections.onApplicationBootstrap();
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** A connection as the program has taken it in. */
  async function connected(): Promise<Socket> {
    const taken = once(server, 'connection');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await Promise.all([once(socket, 'connect'), taken]);
    return socket;
  }

  async function ask(socket: Socket): Promise<ServerResponse> {
    const asked = once(server, 'asked');
    socket.write(get);
    await asked;
    return answers.at(-1) as ServerResponse;
  }

  /** All that comes until the connection ends. */
  async function heard(socket: Socket): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  }

  function stop(): Promise<unknown> {
    connections.beforeApplicationShutdown();
    return once(server.close(), 'close');
  }

  it('lets go of a connection that a browser opened ahead of need', async () => {
    const socket = await connected();
    const stopped = stop();
    expect(await heard(socket)).toBe('');
    await stopped;
    expect(answers).toEqual([]);
  });

  it('answers what was asked before, whole, and ends that connection then', async () => {
    const socket = await connected();
    const answer = await ask(socket);
    const stopped = stop();
    const words = 'ø'.repeat(200_000);
    answer.end(words);
    expect((await heard(socket)).endsWith(`\r\n\r\n${words}`)).toBe(true);
    await stopped;
    expect(answers).toHaveLength(1);
  });

  it('lets a connection be used again and again while it does not stop', async () => {
    const socket = await connected();
    for (const word of ['en', 'to']) (await ask(socket)).end(word);
    expect(answers).toHaveLength(2);
    const stopped = stop();
    expect(await heard(socket)).toContain('to');
    await stopped;
  });
});
