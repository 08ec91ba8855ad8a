import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express, { type NextFunction, type Request, type Response } from 'express';
import { DomainError } from '#kernel/domain-error';
import { printTo } from './print-to.js';

type Print = (out: Writable) => void;
let print: Print = () => undefined;

const app = express();
app.get('/', (_, response) => {
  response.set({ ETag: '"x"', 'Cache-Control': 'private, no-cache' });
  const documents = {
    print: async (_document: object, out: Writable) => {
      print(out);
      return Promise.resolve(undefined);
    },
  };
  return printTo(response, documents, { fileName: 'Sak 1.pdf', job: {} as never });
});
app.use((error: Error, _: Request, response: Response, _next: NextFunction) => {
  if (response.headersSent) response.destroy();
  else response.status(503).send(`<p>${error.message}</p>`);
});

describe('a PDF that is made while it is sent', () => {
  const server = app.listen(0, '127.0.0.1');
  const get = () => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  beforeAll(async () => {
    if (!server.listening) await once(server, 'listening');
  });
  afterAll(() => void server.close());

  it('comes as one, by its name', async () => {
    print = (out) => void out.write('%PDF-1.7');
    const answer = await get();
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual([
      'application/pdf',
      '%PDF-1.7',
    ]);
    expect(answer.headers.get('content-disposition')).toContain('Sak 1.pdf');
  });

  it('and could not be made is answered by a page that calls itself a page', async () => {
    print = () => {
      throw new DomainError('document.failed', 'unavailable');
    };
    const { status, headers } = await get();
    const told = ['content-type', 'content-disposition'].map((name) => headers.get(name));
    expect([status, ...told]).toEqual([503, 'text/html; charset=utf-8', null]);
    expect(headers.get('etag')).not.toBe('"x"');
  });

  it('and broke off in the middle is no whole one', async () => {
    print = (out) => {
      out.write('%PDF-1.7');
      throw new DomainError('document.failed', 'unavailable');
    };
    const answer = await get()
      .then((found) => found.text())
      .catch(() => 'broken off');
    expect(answer).toBe('broken off');
  });
});
