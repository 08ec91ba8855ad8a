import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '#test/web/answer';
import type { ApiClient, Method } from '#test/web/api-client';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

let web: WebUnderTest;
let client: ApiClient;

beforeAll(async () => {
  web = await startWeb();
  client = await web.as('secretariat');
});

afterAll(() => web.close());

const meeting = {
  kind: 'ordinary',
  time: { date: '2027-02-26', startTime: '09:00', endTime: '12:00' },
  place: 'Zoom',
  link: null,
  chairedBy: null,
};
const at = (time: object) => ({ ...meeting, time: { ...meeting.time, ...time } });

/** The faults of an answer as `path code`, which is what a program acts on. */
const faults = ({ body }: Answer) => [...body['faults']].map((fault) => `${fault['path']} ${fault['code']}`);

async function send(method: Method, path: string, body: unknown): Promise<Answer> {
  return client.call(method, path, { body, headers: { 'Content-Type': 'application/json' } });
}

describe('a meeting that is wrong', () => {
  it.each<[string, unknown, string[]]>([
    [
      'nothing at all',
      {},
      [
        '/kind input.missing',
        '/time input.missing',
        '/place input.missing',
        '/link input.missing',
        '/chairedBy input.missing',
      ],
    ],
    ['a list', [], [' input.notAnObject']],
    ['a text', '"møte"', [' input.notAnObject']],
    ['a number for a text', { ...meeting, place: 7 }, ['/place input.notText']],
    ['an empty place', { ...meeting, place: '' }, ['/place input.empty']],
    ['a place of two lines', { ...meeting, place: 'Oslo\nBergen' }, ['/place input.notOneLine']],
    ['a place of 301 characters', { ...meeting, place: 'x'.repeat(301) }, ['/place input.tooLong']],
    ['a kind that is not one', { ...meeting, kind: 'hemmelig' }, ['/kind input.notAChoice']],
    ['a field nobody knows', { ...meeting, admin: true }, ['/admin web.unknownField']],
    [
      'a field that would poison',
      { ...meeting, ['__proto__x']: 1, constructor: 2 },
      ['/__proto__x web.unknownField', '/constructor web.unknownField'],
    ],
    ['an address that runs', { ...meeting, link: 'javascript:alert(1)' }, ['/link input.wrongForm']],
    [
      'an address that is none',
      { ...meeting, link: 'ikke en adresse' },
      ['/link input.wrongForm', '/link input.notAnAddress'],
    ],
    ['an id that is none', { ...meeting, chairedBy: '7' }, ['/chairedBy input.notAnId']],
    ['a number of 0', { ...meeting, number: 0 }, ['/number input.tooSmall']],
    ['a number of 1.5', { ...meeting, number: 1.5 }, ['/number input.notAWholeNumber']],
    ['a null character', { ...meeting, place: 'Oslo\u0000' }, ['/place input.controlCharacter']],
    ['half an emoji', { ...meeting, place: 'Oslo \ud83d' }, ['/place input.halfCharacter']],
    ['29 February of a year without one', at({ date: '2027-02-29' }), ['/time/date input.notADate']],
    ['31 June', at({ date: '2027-06-31' }), ['/time/date input.notADate']],
    ['25 hours', at({ startTime: '25:00' }), ['/time/startTime input.notATime']],
    [
      'the hour that daylight saving skips',
      at({ date: '2027-03-28', startTime: '02:30' }),
      ['/startTime meeting.skippedHour'],
    ],
    [
      'the hour that daylight saving repeats',
      at({ date: '2027-10-31', startTime: '02:30' }),
      ['/startTime meeting.repeatedHour'],
    ],
    ['an end before the beginning', at({ endTime: '08:00' }), ['/endTime meeting.endsBeforeStart']],
  ])('with %s is refused, with every fault named', async (_, body, expected) => {
    const answer = await send('post', '/api/v1/meetings', body);
    expect(answer.status).toBe(422);
    expect(faults(answer).sort()).toEqual([...expected].sort());
    expect([...answer.body['faults']].every((fault) => fault['sentence'].length > 10)).toBe(true);
  });

  it('in the hour that comes twice is taken when it is said which one', async () => {
    const body = at({ date: '2027-10-31', startTime: '02:30', endTime: '04:00', repeatedHour: 'later' });
    const answer = await send('post', '/api/v1/meetings', body);
    expect(answer).toMatchObject({
      status: 201,
      body: { startsAt: '2027-10-31T01:30:00.000Z', startTime: '02:30' },
    });
  });

  it('with a number that is taken is refused', async () => {
    const first = await send('post', '/api/v1/meetings', { ...meeting, number: 40 });
    expect(first.status).toBe(201);
    const second = await send('post', '/api/v1/meetings', { ...meeting, number: 40 });
    expect(second).toMatchObject({ status: 409, body: { code: 'meeting.numberTaken' } });
  });

  it('planned by two at once gets two numbers, or one planner is told', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => send('post', '/api/v1/meetings', meeting)));
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => body['name']);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made).size).toBe(made.length);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
  });
});

describe('a body that is wrong', () => {
  it.each<[string, string, string, number, string]>([
    ['broken JSON', '{"kind":', 'application/json', 422, 'web.unreadableJson'],
    ['JSON with a comma too many', '{"kind":"ordinary",}', 'application/json', 422, 'web.unreadableJson'],
    ['a form', 'kind=ordinary', 'application/x-www-form-urlencoded', 415, 'web.wrongContentType'],
    ['XML', '<meeting/>', 'application/xml', 415, 'web.wrongContentType'],
    ['JSON that calls itself text', '{}', 'text/plain', 415, 'web.wrongContentType'],
    ['an unknown character set', '{}', 'application/json; charset=klingon', 415, 'web.wrongContentType'],
    ['33 levels', '['.repeat(33) + ']'.repeat(33), 'application/json', 422, 'web.tooDeep'],
    ['a million levels', '['.repeat(1_000_000), 'application/json', 422, 'web.tooDeep'],
    ['nine megabytes', JSON.stringify('x'.repeat(9_000_000)), 'application/json', 413, 'web.bodyTooLarge'],
  ])('%s is refused', async (_, body, type, status, code) => {
    const answer = await client.call('post', '/api/v1/meetings', { body, headers: { 'Content-Type': type } });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body['title'].length).toBeGreaterThan(10);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['x-request-id']).toBe(answer.body['requestId']);
  });

  it('missing is refused', async () => {
    expect(await client.call('post', '/api/v1/meetings')).toMatchObject({ status: 415 });
  });

  it('compressed beyond the limit is refused', async () => {
    const { gzipSync } = await import('node:zlib');
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    const body = gzipSync(JSON.stringify('x'.repeat(20_000_000)));
    expect(body.length).toBeLessThan(50_000);
    expect(await client.call('post', '/api/v1/meetings', { body, headers })).toMatchObject({ status: 413 });
  });
});

describe('an address that is wrong', () => {
  it.each([
    '/api/v1/finnes-ikke',
    '/api/v1/meetings/ikke-en-id',
    '/api/v1/meetings/018f0000-0000-7000-8000-000000000000',
    '/api/v1/meetings/99-2021',
    '/api/v1/agenda-items/99-2-2021',
    "/api/v1/people/1'%20or%20'1'='1",
    '/api/v1/documents/hemmelig/2-2021',
    '/api/v1/documents/letter/..%2f..%2fetc',
  ])('%s is not found', async (path) => {
    expect((await client.get(path)).status).toBe(404);
  });

  it.each([
    ['/api/v1/meetings?limit=0', '/limit input.tooSmall'],
    ['/api/v1/meetings?limit=201', '/limit input.tooBig'],
    ['/api/v1/meetings?limit=mange', '/limit input.notAWholeNumber'],
    ['/api/v1/meetings?year=2021&aar=2021', '/aar web.unknownField'],
    ['/api/v1/roster?date=2021-02-30', '/date input.notADate'],
    ['/api/v1/sessions/current?x=1', '/x web.unknownField'],
  ])('%s is told what is wrong', async (path, fault) => {
    const answer = await client.get(path);
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([fault]);
  });

  it('with a cursor of somebody else begins at the beginning', async () => {
    const { body } = await client.get('/api/v1/meetings?limit=1');
    for (const cursor of ['x', 'W10', 'WyInIl0', String(body['next']).slice(0, -3)]) {
      const answer = await client.get(`/api/v1/meetings?limit=1&cursor=${cursor}`);
      expect(answer).toMatchObject({ status: 200, body: { items: [{ id: body['items'][0]['id'] }] } });
    }
  });

  it.each([
    ['delete', '/api/v1/meetings', 'GET, HEAD, POST'],
    ['post', '/api/v1/meetings/2-2021', 'GET, HEAD, PATCH'],
    ['put', '/api/openapi.json', 'GET, HEAD'],
  ] as const)('for %s %s is answered with what goes', async (method, path, allow) => {
    const { status, headers, body } = await client.call(method, path);
    expect({ status, allow: headers['allow'], code: body['code'] }).toEqual({
      status: 405,
      allow,
      code: 'web.methodNotAllowed',
    });
  });
});

describe('text', () => {
  const path = '/api/v1/agenda-items/14-2-2021/account';
  let etag: string | undefined;

  const write = async (html: string) => {
    const headers = { 'Content-Type': 'application/json', ...(etag ? {} : { 'If-None-Match': '*' }) };
    const answer = await client.call('put', path, { body: { html }, headers, ifMatch: etag });
    if (answer.status === 200) etag = answer.headers['etag'];
    return answer;
  };

  it.each([
    ['100,000 characters', `<p>${'lang tekst '.repeat(9_100)}</p>`],
    ['one word of 100,000 characters', `<p>${'x'.repeat(100_000)}</p>`],
    ['emoji, Sami and Chinese letters', '<p>👩‍⚕️ Čáhppes, ŋ, 健康</p>'],
    ['letters that are put together', '<p>bla\u030abær</p>'],
    ['nothing', ''],
  ])('with %s is kept as it was', async (_, html) => {
    expect(await write(html)).toMatchObject({ status: 200, body: { html } });
  });

  it.each([
    ['a script', '<p>Hei</p><script>alert(1)</script>'],
    ['an event', '<p onclick="alert(1)">Hei</p>'],
    ['a style', '<p style="position:fixed">Hei</p>'],
    ['a frame', '<iframe src="https://ond.example"></iframe>'],
    ['an address that runs', '<p><a href="javascript:alert(1)">Hei</a></p>'],
    ['a form', '<form><input></form>'],
  ])('with %s is refused, and says where', async (_, html) => {
    const answer = await write(html);
    expect(answer).toMatchObject({ status: 422, body: { code: 'referat.accountInvalid' } });
    expect(answer.body['faults'].length).toBeGreaterThan(0);
  });
});
