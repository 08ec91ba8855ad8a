import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { images } from '#test/hostile/images';
import { pdfKit } from '#test/hostile/pdfs';
import { everyWordIn } from '#test/reading/every-word';
import type { ApiClient } from '#test/web/api-client';
import { decision as aDecision, inSqlOf, markedLetter } from '#test/web/exempted-demo';
import { exemptedPackageIsOrdered } from '#test/web/exempted-package';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

const list = '/api/v1/meetings/2-2021/exemptions';
const decision = { ...aDecision, legalBasis: 'offl. § 15', shieldedTitle: 'Et notat' };

let web: WebUnderTest;
let secretariat: ApiClient;
let observer: ApiClient;
let vedleggId: string;

const vedleggOf = async (client: ApiClient) =>
  (await client.get('/api/v1/agenda-items/14-2-2021/saksframlegg')).body['vedlegg'][0];

beforeAll(async () => {
  web = await startWeb();
  [secretariat, observer] = await Promise.all([web.as('secretariat'), web.as('observer')]);
  vedleggId = (await vedleggOf(secretariat))['id'];
});

afterAll(() => web.close());

describe('exempting over the API', () => {
  it('reaches letters that belong to no meeting, in pages as well', async () => {
    const letterId = await markedLetter(secretariat);
    const inMeeting = (await secretariat.get(list)).body['items'];
    expect([...inMeeting].map((item) => item['document']['kind'])).not.toContain('letter');
    const inLetters = (await secretariat.get('/api/v1/exemptions/letters')).body['items'];
    expect(inLetters).toMatchObject([{ document: { id: letterId }, isMarked: true, isDue: false }]);
    for (const page of [`/exemptions/passages/letter/${letterId}`, '/exemptions/letters?search=01.03.2021'])
      expect((await secretariat.get(page)).bytes.toString('utf8')).toContain('Brev 01.03.2021: Spørsmål');
    for (const path of ['/exemptions/letters', '/api/v1/exemptions/letters'])
      expect((await observer.get(path)).status).toBe(403);
  });

  it('takes a whole picture with its alternate text and caption, also when the letter has come', async () => {
    const source = `data:image/png;base64,${(await images.png()).toString('base64')}`;
    const figure = `<figure><img src="${source}" alt="Tavlen fra møtet"><figcaption>Foto: Kari</figcaption></figure>`;
    const { body: came } = await secretariat.call('post', '/api/v1/letters', {
      body: {
        ...{ direction: 'in', sender: 'Kari Bakke', addressee: ['Rådet'], place: 'Bø', date: '2021-03-02' },
        ...{ subject: 'En tavle', html: `<p>Se bildet.</p>${figure}` },
      },
    });
    const passages = `/api/v1/exemptions/passages/letter/${came['id']}`;
    const mark = (more: object) =>
      secretariat.call('post', passages, { body: { ...decision, readers: ['chair'], ...more } });
    const picture = { place: 'letter', picture: 1 };
    for (const [more, code] of [
      [{ ...picture, words: 'Se bildet' }, 'passage.wordsAndPicture'],
      [{ ...picture, picture: 2 }, 'passage.pictureNotFound'],
      [{ place: 'letter' }, 'passage.wordsMissing'],
    ] as const)
      expect((await mark(more)).body['faults']).toMatchObject([{ code }]);
    const made = await mark(picture);
    expect(made.status).toBe(201);
    expect((await mark(picture)).body['faults']).toMatchObject([{ code: 'passage.pictureMarked' }]);
    expect((await secretariat.get(passages)).body['passages']).toMatchObject([
      { words: 'Tavlen fra møtet Foto: Kari', isPicture: true },
    ]);
    const member = await web.as('member');
    const read = async () => (await member.get(`/api/v1/letters/${came['id']}`)).body['html'];
    expect(await read()).toBe(
      '<p>Se bildet.</p><p><span class="exempt">[Unntatt offentlighet, offl. § 15]</span></p>',
    );
    const page = (await secretariat.get(`/exemptions/passages/letter/${came['id']}`)).bytes.toString('utf8');
    expect(page).toContain('Bilde: Tavlen fra møtet Foto: Kari');
    const unmark = `${passages}/${made.body['key']}`;
    expect((await secretariat.call('delete', unmark, { ifMatch: '"1"' })).status).toBe(204);
    expect(await read()).toBe(came['html']);
  });

  it('is narrower when its words are opened in one document of several, so that what was made before can be made anew', async () => {
    const letter = async (date: string, html: string) => {
      const head = {
        ...{ direction: 'in', sender: 'Per Å', addressee: ['Rådet'], place: 'Bø', date, subject: 'To' },
      };
      return (await secretariat.call('post', '/api/v1/letters', { body: { ...head, html } })).body['id'];
    };
    const passages = (id: string) => `/api/v1/exemptions/passages/letter/${id}`;
    const first = await letter('2021-03-03', '<p>Om Kari Nes.</p>');
    const body = { ...decision, words: 'Kari Nes', everywhere: true };
    const { key, id } = (await secretariat.call('post', passages(first), { body })).body;
    const second = await letter('2021-03-04', `<p><span data-exempt="${key}">Kari</span> igjen.</p>`);
    const unmark = (of: string, version: number) =>
      secretariat.call('delete', `${passages(of)}/${key}`, { ifMatch: `"${version}"` });
    const { councilId } = (await secretariat.get('/api/v1/sessions/current')).body;
    const asked = `select narrowed_at is not null as narrowed, lifted_at is not null as lifted from exemption where id = $1`;
    const stands = () => inSqlOf(web, councilId, asked, [id]);
    expect(await stands()).toEqual([{ narrowed: false, lifted: false }]);
    expect((await unmark(first, 1)).status).toBe(204);
    expect(await stands()).toEqual([{ narrowed: true, lifted: false }]);
    expect((await unmark(second, 2)).status).toBe(204);
    expect(await stands()).toEqual([{ narrowed: true, lifted: true }]);
  });

  it('takes a document from those it is not open for, lists it with who read it, and is taken back', async () => {
    const body = { document: { kind: 'vedlegg', id: vedleggId }, scope: 'document', ...decision };
    const faulty = await secretariat.call('post', '/api/v1/exemptions', {
      body: { ...body, reviewOn: '2001-01-01' },
    });
    expect(faulty).toMatchObject({
      status: 422,
      body: { faults: [{ path: '/reviewOn', code: 'exemption.reviewPast' }] },
    });
    const made = await secretariat.call('post', '/api/v1/exemptions', { body });
    expect(made).toMatchObject({ status: 201, body: { legalBasis: 'offl. § 15', liftedAt: null } });
    expect((await secretariat.call('post', '/api/v1/exemptions', { body })).status).toBe(409);

    expect(await vedleggOf(observer)).toMatchObject({
      ...{
        title: 'Et notat',
        source: null,
        file: null,
        exemption: { legalBasis: 'offl. § 15', open: false },
      },
    });
    expect((await observer.get(`/api/v1/vedlegg/${vedleggId}`)).status).toBe(403);
    expect((await observer.get(list)).status).toBe(403);
    const member = await web.as('member');
    expect((await member.get(`/api/v1/vedlegg/${vedleggId}`)).status).toBe(200);
    const shown = (await secretariat.get(list)).body;
    expect(shown['items']).toMatchObject([{ id: made.body['id'], isMarked: true, isDue: false }]);
    expect(shown['reads'].map((read: Record<string, unknown>) => read['role'])).toContain('member');

    const one = `/api/v1/exemptions/${made.body['id']}`;
    const changed = await secretariat.call('put', one, {
      ...{ ifMatch: made.headers['etag'], body: { ...decision, readers: ['observer'] } },
    });
    expect(changed.status).toBe(200);
    expect(await vedleggOf(observer)).toMatchObject({ exemption: { open: true } });
    expect((await secretariat.call('delete', one, { ifMatch: changed.headers['etag'] })).status).toBe(204);
    expect(await vedleggOf(observer)).toMatchObject({ exemption: null });
  });

  it('has a møtepakke that tells it made by a job, once for its reader, and read when they get it', () =>
    exemptedPackageIsOrdered(web, vedleggId, { scope: 'document', ...decision }));

  it('puts a redacted version in the place of a vedlegg, for those who may not read the whole and for anybody', async () => {
    const body = { document: { kind: 'vedlegg', id: vedleggId }, scope: 'document', ...decision };
    const { body: made, headers } = await secretariat.call('post', '/api/v1/exemptions', { body });
    const one = `/api/v1/exemptions/${made['id']}/redacted`;
    const pdf = (words: string) => pdfKit({ size: 'A4' }, (doc) => doc.text(words));
    const put = (name: string, bytes: Buffer, ifMatch: string | undefined) =>
      secretariat.call('put', one, { ifMatch, file: { name, bytes } });
    const original = await secretariat.get(`/api/v1/vedlegg/${vedleggId}/content`);

    expect((await put('Alt.pdf', original.bytes, headers['etag'])).body['code']).toBe(
      'exemption.redactedSame',
    );
    const text = Buffer.from('Ikke en PDF');
    expect((await put('sladdet.txt', text, headers['etag'])).status).toBeGreaterThanOrEqual(400);
    const given = await pdf('Det som er igjen');
    const answer = await put('Hemmelig navn.pdf', given, headers['etag']);
    expect(answer).toMatchObject({ status: 200, body: { hasRedacted: true } });

    const seen = await vedleggOf(observer);
    expect(seen).toMatchObject({
      title: 'Et notat',
      exemption: { open: false },
      file: { name: 'Sladdet versjon.pdf' },
    });
    const open = `/api/v1/public/ho21/meetings/2-2021/vedlegg/${vedleggId}`;
    for (const shown of [
      await observer.get(`/api/v1/vedlegg/${vedleggId}/content`),
      await observer.get(`/vedlegg/${vedleggId}`),
      await web.anonymous().get(open),
    ]) {
      expect(shown.status).toBe(200);
      expect(await everyWordIn(shown.bytes)).toContain('detsomerigjen');
    }
    const paperSet = await observer.get('/documents/paper-set/2-2021.pdf');
    expect(await everyWordIn(paperSet.bytes)).toContain('detsomerigjen');
    const member = await web.as('member');
    for (const address of [`/api/v1/vedlegg/${vedleggId}/content`, `/vedlegg/${vedleggId}`]) {
      const copy = await member.get(address);
      expect(copy).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-store' } });
      expect(copy.bytes.equals(original.bytes)).toBe(false);
    }
    const kept = await secretariat.get(`/api/v1/vedlegg/${vedleggId}/content`);
    expect(kept.bytes.equals(original.bytes)).toBe(true);
    const refused = await observer.call('put', one, {
      ifMatch: '"1"',
      file: { name: 'a.pdf', bytes: given },
    });
    expect(refused.status).toBe(403);

    expect((await secretariat.call('delete', one, { ifMatch: answer.headers['etag'] })).status).toBe(204);
    expect(await vedleggOf(observer)).toMatchObject({ file: null, exemption: { open: false } });
    expect((await web.anonymous().get(open)).status).toBe(404);
    expect((await observer.get(`/vedlegg/${vedleggId}`)).status).toBe(403);
  });

  it('marks words of a paper that was sent, says what is wrong with a choice, and takes the marks away again', async () => {
    const address = '/api/v1/agenda-items/14-2-2021/saksframlegg';
    const paper = (await secretariat.get(address)).body;
    const passages = `/api/v1/exemptions/passages/saksframlegg/${paper['id']}`;
    const before = (await secretariat.get(passages)).body;
    const mark = (more: object) => secretariat.call('post', passages, { body: { ...decision, ...more } });
    const place = before['texts'][0].place as string;
    for (const [more, path, code] of [
      [{ place, words: 'Dette står der ikke' }, '/words', 'passage.wordsNotFound'],
      [{ place, words: 'og' }, '/words', 'passage.severalPlaces'],
      [{ words: 'og' }, '/place', 'passage.textUnknown'],
      [{ place, words: 'Teknologi', occurrence: 1, reason: 'x', legalBasis: ' ' }, '/legalBasis', ''],
    ] as const)
      expect((await mark(more)).body['faults']).toMatchObject([{ path, ...(code ? { code } : {}) }]);

    const words = 'Teknologi og digitalisering er ett';
    const made = await mark({ place, words });
    expect(made).toMatchObject({ status: 201, body: { scope: 'passage', legalBasis: 'offl. § 15' } });
    const marked = (await secretariat.get(passages)).body;
    expect(marked['passages']).toMatchObject([{ key: made.body['key'], words, version: 1, openIn: [] }]);
    const section = async (client: ApiClient) => JSON.stringify((await client.get(address)).body['sections']);
    expect(await section(observer)).not.toContain(words);
    expect(await section(observer)).toContain('[Unntatt offentlighet, offl. § 15]');
    expect(await section(await web.as('member'))).toContain(words);
    expect((await secretariat.get(address)).body).toMatchObject({
      version: paper['version'] + 1,
      status: paper['status'],
    });

    for (const client of [observer, await web.as('chair')]) {
      expect((await client.get(passages)).status).toBe(403);
      expect((await client.call('post', passages, { body: { ...decision, place, words } })).status).toBe(403);
    }
    const one = `${passages}/${made.body['key']}`;
    expect((await secretariat.call('delete', one, { ifMatch: '"9"' })).status).toBe(412);
    expect((await secretariat.call('delete', one, { ifMatch: '"1"' })).status).toBe(204);
    expect((await secretariat.call('delete', one, { ifMatch: '"2"' })).status).toBe(404);
    expect((await secretariat.get(passages)).body).toEqual({ texts: before['texts'], passages: [] });
    const listed = (await secretariat.get(list)).body['items'].at(-1);
    expect(listed).toMatchObject({ id: made.body['id'], isMarked: false });
    expect(listed?.['liftedAt']).not.toBeNull();
    const versions = (await secretariat.get(`${address}/versions`)).body['items'];
    expect(versions.slice(-2)).toMatchObject([{ reason: 'marked' }, { reason: 'marked' }]);
  });
});
