import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient, DemoRole } from '#test/web/api-client';
import { inSqlOf } from '#test/web/exempted-demo';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

const roles: readonly DemoRole[] = ['secretariat', 'chair', 'member', 'vara', 'observer'];

let web: WebUnderTest;
let people: ReadonlyMap<DemoRole, ApiClient>;
let addresses: readonly string[];

beforeAll(async () => {
  web = await startWeb();
  people = new Map(await Promise.all(roles.map(async (role) => [role, await web.as(role)] as const)));
  addresses = await everyAddress(people.get('secretariat')!);
});

afterAll(() => web.close());

/** Every GET of the description, filled in with things of the demo that are there. */
async function everyAddress(client: ApiClient): Promise<string[]> {
  const first = async (path: string) => (await client.get(path)).body['items'][0]['id'];
  const agenda = (await client.get('/api/v1/meetings/1-2021/agenda')).body['items'];
  const places: Readonly<Record<string, readonly string[]>> = {
    councilId: [(await client.get('/api/v1/sessions/current')).body['councilId']],
    personId: [await first('/api/v1/people')],
    meeting: ['1-2021', '2-2021'],
    item: [...[...agenda].map((item) => item['id']), '14-2-2021', '15-2-2021'],
    vedleggId: [await first('/api/v1/agenda-items/14-2-2021/saksframlegg/vedlegg')],
    letterId: [await first('/api/v1/letters')],
    areaId: [(await client.get('/api/v1/action-plan')).body['areas'][0]['id']],
    // No meeting of the demo is in progress, nothing is decided in writing, and no term has been ended.
    ballotId: ['018f0000-0000-7000-8000-000000000000'],
    procedureId: ['018f0000-0000-7000-8000-000000000000'],
    termEndId: ['018f0000-0000-7000-8000-000000000000'],
    packageId: [await aPackage(client)],
    exemptKind: ['saksframlegg', 'vedlegg', 'referat', 'letter'],
    documentId: [await first('/api/v1/letters'), [...agenda][0]['id']],
    // Nobody has asked for access in the demo.
    innsynId: ['018f0000-0000-7000-8000-000000000000'],
    // No paper of the demo has been on its way in the program.
    ordinal: ['1'],
    code: ['web.notFound', 'meeting.numberTaken'],
    followUpId: [await first('/api/v1/follow-ups')],
    proposalId: [await aProposal(client)],
    paperId: [await aWaitingPaper(client)],
    council: ['ho21'],
    meetingNumber: ['1-2021', '2-2021'],
    sequence: ['7', '14'],
    year: ['2021'],
    kind: ['innkalling', 'referat', 'paper-set', 'activity-overview', 'saksframlegg'],
    which: ['1-2021', '2-2021', '14-2-2021'],
  };
  const templates = Object.keys(web.document.paths).filter((path) => 'get' in web.document.paths[path]);
  const apart = (path: string) =>
    path.endsWith('/pdf') || path.endsWith('/docx') || path.includes('/referat/vedlegg/');
  return templates.filter((path) => !apart(path)).flatMap((path) => filledIn(path, places));
}

async function aPackage(client: ApiClient): Promise<string> {
  const { body } = await client.call('post', '/api/v1/meetings/2-2021/packages', {
    body: { variant: 'whole' },
  });
  return String(body['id']);
}

async function aProposal(client: ApiClient): Promise<string> {
  const theme = { kind: 'theme', title: 'Et tema', text: '', meetingId: null };
  return String((await client.call('post', '/api/v1/proposals', { body: theme })).body['id']);
}

async function aWaitingPaper(client: ApiClient): Promise<string> {
  const paper = { title: 'En sak som venter', caseTypes: [] };
  return String((await client.call('post', '/api/v1/waiting-papers', { body: paper })).body['id']);
}

function filledIn(path: string, places: Readonly<Record<string, readonly string[]>>): string[] {
  const place = /\{(\w+)\}/.exec(path)?.[1];
  if (!place) return [path];
  const values = places[place];
  if (!values) throw new Error(`The test has no value for {${place}}.`);
  return values.flatMap((value) => filledIn(path.replace(`{${place}}`, value), places));
}

describe('every address that can be read', () => {
  it.each(roles)('gives %s an answer as described, and never a fault of the program', async (role) => {
    const client = people.get(role)!;
    const statuses = new Map<number, number>();
    for (const path of addresses) {
      const { status } = await client.get(path);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect({ path, fault: status >= 500 }).toEqual({ path, fault: false });
    }
    expect(statuses.get(200)).toBeGreaterThan(role === 'observer' || role === 'vara' ? 20 : 30);
  });

  it('answers HEAD as GET, without the body', async () => {
    const client = people.get('member')!;
    for (const path of ['/api/v1/meetings', '/api/v1/meetings/2-2021', '/api/openapi.json']) {
      const { status, headers, bytes } = await client.call('head', path);
      const { headers: got } = await client.get(path);
      expect({ path, status, etag: headers['etag'], bytes: bytes.length }).toEqual({
        ...{ path, status: 200, etag: got['etag'], bytes: 0 },
      });
    }
  });
});

describe('a document', () => {
  it.each([
    ['paper-set', '2-2021'],
    ['saksframlegg', '14-2-2021'],
    ['referat', '1-2021'],
  ])('%s %s comes as a PDF with a name', async (kind, which) => {
    const { status, headers, bytes } = await people
      .get('member')!
      .get(`/api/v1/documents/${kind}/${which}/pdf`);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(/^inline; filename=".+\.pdf"/);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-8).toString()).toContain('%%EOF');
  });

  it.each(['saksframlegg/14-2-2021', 'referat/1-2021'])(
    '%s comes as a Word file to work in',
    async (place) => {
      const { status, headers, bytes } = await people.get('member')!.get(`/api/v1/documents/${place}/docx`);
      expect(status).toBe(200);
      expect(headers['content-disposition']).toMatch(/^attachment; filename=".+\.docx"/);
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
    },
  );

  it('that is a whole møtepakke has no Word file, and says where to go instead', async () => {
    const answer = await people.get('member')!.get('/api/v1/documents/paper-set/2-2021/docx');
    expect(answer).toMatchObject({ status: 404, body: { code: 'document.notAsWord' } });
  });

  it('comes as HTML with its ETag', async () => {
    const path = '/api/v1/documents/saksframlegg/14-2-2021';
    const { body, headers } = await people.get('member')!.get(path);
    expect(body['html']).toContain('Teknologi og digitalisering');
    const again = await people.get('member')!.get(path, { 'If-None-Match': headers['etag']! });
    expect(again.status).toBe(304);
  });

  it('of a draft is kept from those who may not see it', async () => {
    const answer = await people.get('observer')!.get('/api/v1/documents/referat/1-2021/pdf');
    expect(answer).toMatchObject({ status: 403, body: { code: 'referat.notVisible' } });
    const word = await people.get('observer')!.get('/api/v1/documents/referat/1-2021/docx');
    expect(word).toMatchObject({ status: 403, body: { code: 'referat.notVisible' } });
  });
});

describe('an address in a refusal', () => {
  it('tells what that kind of problem means', async () => {
    const { body: refusal } = await web.anonymous().get('/api/v1/meetings');
    const { body } = await web.anonymous().get(refusal['type']);
    expect(body).toEqual({ code: 'web.notSignedIn', status: 401, sentence: refusal['title'] });
  });
});

describe('the schemas of the exchange files', () => {
  it.each(['meeting', 'council'])('%s.json is published under its own address', async (name) => {
    const { body } = await web.anonymous().get(`/api/schema/${name}.json`);
    expect(body['$id']).toBe(`${web.config.publicUrl}/api/schema/${name}.json`);
    expect(body['$schema']).toContain('2020-12');
  });
});

describe('the audit trail', () => {
  it('tells the secretariat who did what, the newest first', async () => {
    const client = people.get('secretariat')!;
    const body = { name: 'Sporet etat', shortName: null, place: null };
    const made = await client.call('post', '/api/v1/organisations', { body });
    const { body: page } = await client.get(`/api/v1/audit?limit=1&entityId=${made.body['id']}`);
    const { body: session } = await client.get('/api/v1/sessions/current');
    expect(page['items'][0]).toMatchObject({
      action: 'organisation.create',
      operation: 'insert',
      actorId: session['personId'],
      requestId: made.headers['x-request-id'],
      after: { name: 'Sporet etat' },
    });
  });
});

describe('the public møtepakke', () => {
  it('that could not be made is asked for again by anybody only after a while', async () => {
    const anybody = web.anonymous();
    const { councilId } = (await people.get('secretariat')!.get('/api/v1/sessions/current')).body;
    const inSql = (statement: string) => inSqlOf(web, councilId, statement, []);
    const page = async () => (await anybody.get('/public/ho21/2-2021')).bytes.toString('utf8');
    const states = async (): Promise<unknown> => {
      await anybody.call('post', '/public/ho21/2-2021/paper-set');
      return inSql(`select b.state from paper_set_build b join paper_set_edition e on e.build_id = b.id
        where e.reader_role = 'public'`);
    };
    expect(await states()).toEqual([{ state: 'waiting' }]);
    const failed = (at: string) =>
      inSql(`update paper_set_build set state = 'failed', failure = 'document.failed', beat_at = ${at}`);
    await failed('now()');
    expect(await page()).toContain('Prøv igjen om en time');
    expect(await states()).toEqual([{ state: 'failed' }]);
    await failed(`now() - interval '2 hours'`);
    expect(await page()).toContain('Lag møtepakken');
    expect(await states()).toEqual([{ state: 'waiting' }]);
  });
});

describe('health', () => {
  it('is alive and ready', async () => {
    expect((await web.anonymous().get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await web.anonymous().get('/health/ready')).body['status']).toBe('ok');
  });
});
