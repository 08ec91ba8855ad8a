import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { pinoHttp } from 'pino-http';
import { DomainError } from '#kernel/domain-error';
import { loggingOptions } from './logging.module.js';

type Line = Record<string, unknown>;

let lines: Line[];
let server: Server;
let failure: Error | undefined;

beforeEach(async () => {
  lines = [];
  failure = undefined;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Line);
      done();
    },
  });
  const logger = pinoHttp(loggingOptions({ logLevel: 'info' }, 'web'), sink);
  server = createServer((request, response) => {
    logger(request, response);
    if (failure) response.err = failure;
    response.statusCode = failure ? 500 : 200;
    response.end('svar');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});

afterEach(() => new Promise((done) => server.close(done)));

async function ask(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers,
    body: 'hemmelig innhold',
  });
  await response.text();
  return response;
}

describe('the log', () => {
  it('says which request got which answer in what time, under one id that the answer carries too', async () => {
    const response = await ask('/meetings/2-2021');
    const id = response.headers.get('x-request-id');
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^20\d\d-.*Z$/),
        process: 'web',
        requestId: id,
        req: { id, method: 'POST', path: '/meetings/2-2021' },
        res: { status: 200 },
        milliseconds: expect.any(Number),
        msg: 'request',
      },
    ]);
  });

  it('keeps query strings, cookies, bodies and headers out', async () => {
    await ask('/search?name=Kari+Nes', { cookie: 'session=topphemmelig', authorization: 'Bearer abc' });
    expect(JSON.stringify(lines)).not.toMatch(/Kari|topphemmelig|Bearer|hemmelig innhold/);
  });

  it('keeps the secret of a personal link out, and the ids that tell what was asked for in', async () => {
    await ask(`/invitation/${'hemmelig'.repeat(10)}`);
    await ask('/saksframlegg/018f0000-0000-7000-8000-000000000000/vedlegg');
    expect(lines.map(({ req }) => (req as Line)['path'])).toEqual([
      '/invitation/…',
      '/saksframlegg/018f0000-0000-7000-8000-000000000000/vedlegg',
    ]);
  });

  it('takes the id of a proxy when it looks like one, and makes its own otherwise', async () => {
    expect((await ask('/', { 'x-request-id': 'proxy-12345678' })).headers.get('x-request-id')).toBe(
      'proxy-12345678',
    );
    expect((await ask('/', { 'x-request-id': 'a"} {"level":"fatal' })).headers.get('x-request-id')).toMatch(
      /^[0-9a-f-]{36}$/,
    );
  });

  it('is silent about health checks that go well', async () => {
    await ask('/health/ready');
    expect(lines).toEqual([]);
  });

  it('tells where a database error came from without the values it quotes', async () => {
    const source = Object.assign(new Error('invalid input syntax: "Kari Nes"'), {
      code: '22P02',
      detail: 'Key (name)=(Kari Nes)',
    });
    failure = new QueryFailedError('select $1', ['Kari Nes'], source);
    await ask('/people');
    const [line] = lines as [{ err: Line }];
    expect(line).toMatchObject({ level: 'error', err: { type: 'QueryFailedError', code: '22P02' } });
    expect(line.err['stack']).toContainEqual(expect.stringContaining('logging.spec'));
    expect(JSON.stringify(lines)).not.toContain('Kari');
  });

  it('names the code of a refusal and the places of its faults', async () => {
    failure = new DomainError('meeting.invalid', 'invalid', { title: 'Kari' }, [
      { path: '/title', code: 'text.tooLong' },
    ]);
    await ask('/meetings');
    expect(lines).toMatchObject([{ err: { code: 'meeting.invalid', faults: ['/title: text.tooLong'] } }]);
    expect(JSON.stringify(lines)).not.toContain('Kari');
  });
});
