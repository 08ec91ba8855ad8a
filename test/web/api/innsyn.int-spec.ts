import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InnsynEmptyingService } from '#domain/innsyn';
import { pdfKit } from '#test/hostile/pdfs';
import { everyWordIn } from '#test/reading/every-word';
import type { ApiClient } from '#test/web/api-client';
import { inSqlOf, left, markedLetter, markSecrets, secret, writeSecrets } from '#test/web/exempted-demo';
import { InnsynDesk, refOf } from '#test/web/innsyn-desk';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

const path = '/api/v1/innsyn';
const request = {
  ...{ requesterName: 'Vidkun Spørrum', requesterEmail: 'vidkun@avis.example', requesterAddress: '' },
  ...{ received: { date: '2021-03-29', time: '14:00' }, channel: 'email', requested: 'Alt om sak 14.' },
  ...{ language: 'nb-NO', due: null, message: '' },
};
const keptBack = {
  ...{ legalBasis: 'offl. § 23 første ledd', reason: 'Personalsak' },
  ...{ enhancedAccess: 'notGiven', enhancedAccessNote: '' },
};
const whole = { outcome: 'whole', legalBasis: '', reason: '', enhancedAccess: '', enhancedAccessNote: '' };

let web: WebUnderTest;
let secretariat: ApiClient;
let councilId: string;
let desk: InnsynDesk;

beforeAll(async () => {
  web = await startWeb();
  secretariat = await web.as('secretariat');
  councilId = (await secretariat.get('/api/v1/sessions/current')).body['councilId'];
  await writeSecrets(web, secretariat, councilId);
  await markSecrets(secretariat);
});
afterAll(() => web.close());

describe('a request for access', () => {
  it('is registered with a number and a deadline in working days, and found documents are picked', async () => {
    const faulty = await secretariat.call('post', path, {
      body: { ...request, requested: ' ', requesterEmail: 'ingen' },
    });
    expect(faulty).toMatchObject({ status: 422, body: { code: 'innsyn.invalid' } });
    expect([...faulty.body['faults']].map((fault) => fault['code']).sort()).toEqual([
      ...['innsyn.emailUnreadable', 'innsyn.requestedMissing'],
    ]);
    const made = await secretariat.call('post', path, { body: request });
    // Monday before Easter: Maundy Thursday, Good Friday and Easter Monday are no working days.
    expect(made).toMatchObject({
      status: 201,
      body: { number: '1/2021', due: '2021-04-06', status: 'open' },
    });
    desk = new InnsynDesk(secretariat, `${path}/${made.body['id']}`);

    await markedLetter(secretariat);
    const [paper, first, second] = await desk.search('14/2/2021');
    expect(paper).toMatchObject({ kind: 'saksframlegg', caseNumber: '14/2/2021' });
    const [shielded] = await desk.search('saksframlegg 15/2/2021');
    const referat = (await desk.search('referat 1/2021')).find(({ kind }) => kind === 'referat');
    const [letter] = await desk.search('brev bakke');
    const picked = [paper, first, second, shielded, referat, letter].map(refOf);
    expect((await desk.add(picked)).status).toBe(200);
    expect((await desk.add(picked.slice(0, 1))).body['current']['documents']).toHaveLength(6);
    expect((await desk.called('saksframlegg 14'))['exemptions']).toMatchObject([
      { scope: 'passage', isDuty: false },
    ]);
    expect((await desk.called('saksframlegg 15'))['exemptions']).toMatchObject([{ scope: 'shield' }]);
    expect(await desk.called('referat')).toMatchObject({ isFinished: false });
    const unknown = [{ kind: 'letter', documentId: made.body['id'] }];
    expect((await desk.add(unknown)).body['code']).toBe('innsyn.documentNotFound');
  });

  it('is decided document by document, and not against a duty of confidentiality, a draft or what cannot be made', async () => {
    expect(await desk.faultsOf('saksframlegg 15', { ...whole, outcome: 'refused' })).toEqual([
      ...['innsyn.legalBasisMissing', 'innsyn.reasonMissing', 'innsyn.enhancedAccessMissing'],
    ]);
    expect(await desk.faultsOf('referat', whole)).toEqual(['innsyn.notFinished']);
    expect(await desk.faultsOf('vedlegg 14/2/2021 2', { ...keptBack, outcome: 'partial' })).toEqual([
      'innsyn.partNotMade',
    ]);
    expect((await desk.step('answer', { answeredOn: '2021-03-30', way: 'email' })).body['code']).toBe(
      'innsyn.undecided',
    );

    const { documentId } = await desk.called('vedlegg 14/2/2021 1');
    const lift = await desk.exempt(documentId, 'offl. § 13 første ledd');
    expect(await desk.faultsOf('vedlegg 14/2/2021 1', whole)).toEqual(['innsyn.dutyOfConfidentiality']);
    await lift();

    const { items } = (await secretariat.get('/api/v1/meetings/2-2021/exemptions')).body;
    const exempted = [...items].find((item) => item['document']['kind'] === 'vedlegg' && !item['liftedAt'])!;
    const bytes = await pdfKit({ size: 'A4' }, (doc) => doc.text('Det som er igjen'));
    await secretariat.call('put', `/api/v1/exemptions/${exempted['id']}/redacted`, {
      ...{ ifMatch: `"${exempted['version']}"`, file: { name: 'sladdet.pdf', bytes } },
    });
    // Nothing keeps back vedlegg 1: it is given by one press, and no other.
    const open = await secretariat.call('post', `${desk.one}/documents/give-open`, {});
    expect(open.status).toBe(200);
    const given = [...open.body['current']['documents']].filter((document) => document['outcome'] !== null);
    expect(given.map(({ kind, vedlegg, outcome }) => [kind, vedlegg, outcome])).toEqual([
      ['vedlegg', 1, 'whole'],
    ]);
    for (const [name, body] of [
      ['saksframlegg 14', { ...keptBack, outcome: 'partial' }],
      ['vedlegg 14/2/2021 2', { ...keptBack, outcome: 'partial' }],
      ['letter', { ...keptBack, outcome: 'partial' }],
      ['saksframlegg 15', { ...keptBack, outcome: 'refused' }],
      ['referat', { ...whole, outcome: 'notYet' }],
    ] as const)
      expect((await desk.decide(name, body)).status).toBe(200);
  });

  it('gives out the right variant of each, and nothing that is kept back is in any of it', async () => {
    const files = await desk.given();
    expect(files.size).toBe(5);
    for (const [name, words] of files) {
      expect({ name, left: left(words) }).toEqual({ name, left: [] });
      expect(left(name)).toEqual([]);
    }
    const wordsOf = (start: string) => [...files].find(([name]) => name.startsWith(start))?.[1] ?? '';
    expect(wordsOf('3 ')).toContain('detsomerigjen');
    expect(wordsOf('6 ')).toContain('ordeneibrevet.om[unntattoffentlighet,offl.§23førsteledd]');
    const letter = await secretariat.get(`${desk.one}/letter`);
    const words = await everyWordIn(letter.bytes);
    expect(left(words)).toEqual([]);
    for (const told of ['vidkunspørrum', 'innhentetnotat', 'enpersonalsak', '§23', '§31', '§32', 'treuker'])
      expect(words).toContain(told);
    expect(words).not.toContain('utkastversjon');
  });

  it('gives what is exempted only where that was decided, and says who read it', async () => {
    expect((await desk.decide('saksframlegg 14', whole)).status).toBe(200);
    expect(await desk.called('saksframlegg 14')).toMatchObject({ enhancedAccess: 'given' });
    const files = await desk.given();
    const paper = [...files].find(([name]) => name.startsWith('1 '))?.[1] ?? '';
    const told = left(paper);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((part) => secret.passage.toLowerCase().includes(part))).toBe(true);
    expect((await desk.decide('saksframlegg 15', whole)).status).toBe(200);
    const shielded = [...(await desk.given())].find(([name]) => name.startsWith('4 '));
    expect(shielded?.[0]).toContain(secret.item);
    for (const word of [secret.item, secret.paper])
      expect(shielded?.[1]).toContain(word.replace(' ', '').toLowerCase());
    expect((await desk.decide('saksframlegg 15', { ...keptBack, outcome: 'refused' })).status).toBe(200);
    const { reads } = (await secretariat.get('/api/v1/meetings/2-2021/exemptions')).body;
    const { documentId } = await desk.called('saksframlegg 14');
    expect([...reads].map((read) => read['document']['id'])).toContain(documentId);
  });

  it('does not give what was exempted after it was decided', async () => {
    const { documentId } = await desk.called('vedlegg 14/2/2021 1');
    const lift = await desk.exempt(documentId, 'offl. § 15');
    expect(await desk.called('vedlegg 14/2/2021 1')).toMatchObject({ isOvertaken: true });
    const refused = await desk.step('answer', { answeredOn: '2021-03-30', way: 'email' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'innsyn.changedSince' } });
    expect((await secretariat.get(`${desk.one}/files`)).body['code']).toBe('innsyn.changedSince');
    await lift();
  });

  it('is locked when it is answered, keeps what was given, and is decided once more in a round of its own', async () => {
    const early = await desk.step('answer', { answeredOn: '2021-03-01', way: 'email' });
    expect(early.body['faults']).toMatchObject([{ path: '/answeredOn', code: 'innsyn.answeredOnWrong' }]);
    const answered = await desk.step('answer', { answeredOn: '2021-03-30', way: 'email' });
    expect(answered).toMatchObject({ status: 200, body: { status: 'answered' } });
    expect((await desk.decide('saksframlegg 14', whole)).body['code']).toBe('innsyn.wrongState');
    expect((await desk.add([])).status).toBe(422);
    const before = await desk.given();

    expect((await desk.step('rounds', { because: 'Klage', due: '2021-05-03' })).status).toBe(200);
    expect((await desk.decide('saksframlegg 14', { ...keptBack, outcome: 'partial' })).status).toBe(200);
    const view = await desk.shown();
    expect(view).toMatchObject({ round: 2, status: 'open', due: '2021-05-03' });
    expect(view['earlier']).toMatchObject([
      { round: 1, answer: { answeredOn: '2021-03-30', renewedBecause: 'Klage', hasLetter: true } },
    ]);
    expect(view['earlier'][0]['documents'][0]).toMatchObject({ outcome: 'whole', enhancedAccess: 'given' });
    expect(await desk.given('?round=1')).toEqual(before);
    for (const { id, version } of [...view['current']['documents']].slice(1))
      await secretariat.call('delete', `${desk.one}/documents/${id}`, { ifMatch: `"${version}"` });
    expect((await desk.step('answer', { answeredOn: '2021-04-20', way: 'letter' })).status).toBe(200);
    expect((await desk.given('?round=2')).size).toBe(2);
  });

  it('gives out a text of the secretariat and an overview that are vedlegg, set as documents', async () => {
    const made = await secretariat.call('post', path, { body: request });
    const other = new InnsynDesk(secretariat, `${path}/${made.body['id']}`);
    const [overview] = await other.search('13/2/2021 oversikt');
    const [note] = await other.search('15/2/2021 temaer');
    expect((await other.add([overview, note].map(refOf))).status).toBe(200);
    for (const name of ['vedlegg 13', 'vedlegg 15'])
      expect((await other.decide(name, whole)).status).toBe(200);
    const files = [...(await other.given())];
    expect(files[1]?.[0]).toContain('1 Vedlegg 1 til sak 13-2-2021');
    expect(files[2]?.[1]).toContain('temaerforenbærekraftig');
    expect((await other.step('close', { because: 'Trukket' })).body['status']).toBe('closed');
    expect((await other.step('answer', { answeredOn: '2021-03-30', way: 'email' })).status).toBe(409);
    expect((await other.step('reopen', {})).body['status']).toBe('open');
  });

  it('is emptied of who asked when the council keeps it no longer, and the audit trail never had it', async () => {
    const emptying = web.app.get(InnsynEmptyingService, { strict: false });
    expect(await emptying.emptyDue(new Date('2023-04-19T12:00:00Z'))).toBe(0);
    expect(await emptying.emptyDue(new Date('2023-04-22T12:00:00Z'))).toBe(1);
    const view = await desk.shown();
    expect(view).toMatchObject({ requesterName: null, requesterEmail: null, requested: '' });
    expect(view['current']).toMatchObject({
      answer: { hasLetter: false },
      documents: [{ outcome: 'partial' }],
    });
    expect((await secretariat.get(`${desk.one}/letter`)).status).toBe(404);
    expect((await desk.given('?round=1')).size).toBe(4);
    const rows: unknown = await inSqlOf(
      ...([web, councilId] as const),
      `select coalesce(string_agg(concat(before, after), ' '), '') as trail from audit_event where entity like 'innsyn%'`,
      [],
    );
    const trail = JSON.stringify(rows);
    expect(trail).toContain('answered');
    for (const told of ['Vidkun', 'avis.example', 'Alt om sak']) expect(trail).not.toContain(told);
    // Taken up again, and ended, it is emptied of what has come since.
    expect((await desk.step('rounds', { because: 'Ny klage', due: '2023-05-02' })).status).toBe(200);
    expect((await desk.step('close', { because: 'Trukket' })).status).toBe(200);
    expect(await emptying.emptyDue(new Date('2023-04-23T12:00:00Z'))).toBe(1);
  });

  it('is nobody else’s: other roles are kept out of pages and API alike, and another council finds nothing', async () => {
    for (const role of ['chair', 'member', 'vara', 'observer'] as const) {
      const client = await web.as(role);
      for (const address of [
        ...[path, desk.one, `${desk.one}/letter`, `${desk.one}/files`],
        ...['/innsyn', desk.one.replace('/api/v1', '')],
      ])
        expect({ address, status: (await client.get(address)).status }).toEqual({ address, status: 403 });
      const { bytes } = await client.get('/');
      expect(bytes.toString('utf8')).not.toContain('nnsyn');
    }
    const theirs = await web.as('secretariat', 'fjellradet');
    expect((await theirs.get(desk.one)).status).toBe(404);
    expect((await theirs.get(path)).body['items']).toEqual([]);
    const [paper] = await desk.search('14/2/2021');
    const made = await theirs.call('post', path, { body: request });
    const foreign = { documents: [refOf(paper)] };
    const refused = await theirs.call('post', `${path}/${made.body['id']}/documents`, { body: foreign });
    expect(refused).toMatchObject({ status: 404, body: { code: 'innsyn.documentNotFound' } });
  });
});
