import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { type TestCouncil } from '#test/builders/a-council';
import { anItem, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession } from '#test/domain/domain-session';
import { WritingDesk } from '#test/domain/writing-desk';
import { images } from '#test/hostile/images';
import { SaksframleggDocumentQueries } from './saksframlegg-document.queries.js';
import { SaksframleggStatusService } from './saksframlegg-status.service.js';
import { SaksframleggWritingService } from './saksframlegg-writing.service.js';
import type { VedleggOwner } from './vedlegg.rules.js';
import { VedleggQueries } from './vedlegg.queries.js';
import type { VedleggContentInput } from './vedlegg-content.service.js';
import { VedleggService } from './vedlegg.service.js';

let desk: WritingDesk;
let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let owner: VedleggOwner;
let vedlegg: VedleggService;

const note = { file: { name: 'notat.txt', bytes: Buffer.from('Notat om helseapper.') } };
const add = (title: string, content: VedleggContentInput = { html: '<p>Tekst.</p>' }, place?: number) =>
  vedlegg.add(
    council.as('tiril'),
    owner,
    { title, kind: 'note', status: 'final', source: null, date: null, content },
    place,
  );
const list = () => session.features.get(VedleggQueries).ofOwner(council.as('tiril'), owner);
const titles = async () => (await list()).map(({ position, title }) => `${position} ${title}`);
const write = async (html: string, proposedVedtak: string[] = []) => {
  const writing = session.features.get(SaksframleggWritingService);
  return writing.save(council.as('tiril'), owner.id, 1, {
    sections: [{ kind: 'text', heading: null, html }],
    proposedVedtak,
  });
};

beforeAll(async () => {
  desk = await WritingDesk.open();
  ({ session, council } = desk);
  vedlegg = session.features.get(VedleggService);
});

afterAll(() => session.close());

beforeEach(async () => {
  meeting = await desk.callMeeting([
    anItem(14, 'Teknologi', { caseTypes: ['vedtak', 'diskusjon'] }),
    anItem(15, 'Bærekraft'),
  ]);
  const paper = await desk.writing.create(council.as('tiril'), meeting.itemIds[0]);
  owner = { kind: 'saksframlegg', id: paper.id };
});

describe('vedlegg', () => {
  it('are numbered by their order, and get a key that the texts can point at', async () => {
    const first = await add('Notat fra e-helse');
    const second = await add('Notat fra e-helse');
    await add('Kronikk', undefined, 1);
    expect([first.vedlegg.key, second.vedlegg.key]).toEqual([
      expect.stringMatching(/^notat-fra-e-helse(-\d+)?$/),
      expect.stringMatching(/^notat-fra-e-helse-\d+$/),
    ]);
    expect(await titles()).toEqual(['1 Kronikk', '2 Notat fra e-helse', '3 Notat fra e-helse']);
  });

  it('keep a file as it was handed in, and a text as it was written', async () => {
    const { vedlegg: file } = await add('Notat', note);
    const { vedlegg: html } = await add('Temanotat', { html: '<h3>Tema 1</h3><p>æøå</p>' });
    const read = async (id: string) => {
      const opened = await session.features.get(VedleggQueries).open(council.as('tiril'), id);
      return textOf(opened.content);
    };
    expect(await read(file.id)).toBe('Notat om helseapper.');
    expect(await read(html.id)).toBe('<h3>Tema 1</h3><p>æøå</p>');
    expect((await list()).map((row) => [row.contentKind, row.file?.mediaType])).toEqual([
      ['file', 'text/plain'],
      ['html', 'text/html'],
    ]);
  });

  it('say what was done to their file before it was kept, and the trail says it too', async () => {
    await add('Notat', note);
    await add('Kart', { file: { name: 'kart.jpg', bytes: await images.lyingOnItsSide() } });
    await add('Løp', { file: { name: 'løp.gif', bytes: await images.gif() } });
    const rows = await list();
    expect(rows.map(({ file }) => file?.cleaned ?? null)).toEqual([null, 'picture', 'picture']);
    const trail = await session.unitOfWork.read(council.as('tiril'), () =>
      currentManager().query<{ after: { cleaned: string } }[]>(
        `select after from audit_event where entity = 'stored_file' and entity_id = $1`,
        [rows[1].storedFileId],
      ),
    );
    expect(trail.map(({ after }) => after.cleaned)).toEqual(['picture']);
  });

  it.each([
    ['a letter', { letterId: newId() }],
    ['a referat', { referat: { year: 2021, number: 1 } }],
    ['the activity overview', { activityOverview: true }],
  ] as const)('can be %s of the council, which has no file', async (_, content) => {
    const { vedlegg: row } = await add('Egen', content);
    await expect(
      session.features.get(VedleggQueries).open(council.as('tiril'), row.id),
    ).rejects.toMatchObject({
      code: 'vedlegg.hasNoFile',
    });
  });

  it('refuse files and texts that cannot be kept, and keep nothing of them', async () => {
    await expect(add('Tom', { file: { name: 'tom.pdf', bytes: Buffer.alloc(0) } })).rejects.toMatchObject({
      code: 'file.empty',
    });
    await expect(add('Skript', { html: '<script>x</script>' })).rejects.toMatchObject({
      ...{ code: 'vedlegg.textInvalid', faults: [expect.objectContaining({ path: '/content/html' })] },
    });
    expect(await list()).toEqual([]);
  });

  it('lose no number when two are added at the same moment', async () => {
    await Promise.all(['A', 'B', 'C'].map((title) => add(title)));
    expect((await list()).map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('are renamed, replaced and put in another order; the key stays', async () => {
    const [a, b] = [await add('A', note), await add('B')];
    const renamed = await vedlegg.update(council.as('tiril'), a.vedlegg.id, 1, {
      title: 'Nytt navn',
      date: '2021-02-12',
    });
    expect(renamed).toMatchObject({ title: 'Nytt navn', date: '2021-02-12', version: 2 });
    const replaced = await vedlegg.replaceContent(council.as('tiril'), a.vedlegg.id, 2, {
      html: '<p>Ny.</p>',
    });
    expect(replaced.vedlegg).toMatchObject({ key: a.vedlegg.key, contentKind: 'html', position: 1 });
    await vedlegg.reorder(council.as('tiril'), owner, [b.vedlegg.id, a.vedlegg.id]);
    expect(await titles()).toEqual(['1 B', '2 Nytt navn']);
    await expect(
      vedlegg.reorder(council.as('tiril'), owner, [b.vedlegg.id, b.vedlegg.id]),
    ).rejects.toMatchObject({
      code: 'vedlegg.notAllVedlegg',
    });
    await expect(
      vedlegg.update(council.as('tiril'), a.vedlegg.id, 1, { title: 'For sent' }),
    ).rejects.toMatchObject({ kind: 'stale' });
  });

  it('count down when one is removed, which a text may not point at', async () => {
    const [a, b] = [await add('A', note), await add('B')];
    await write(`<p>Se <a href="vedlegg:${a.vedlegg.key}">vedlegg 1</a>.</p>`);
    await expect(vedlegg.remove(council.as('tiril'), a.vedlegg.id, 1)).rejects.toMatchObject({
      code: 'vedlegg.referenced',
    });
    await vedlegg.remove(council.as('tiril'), b.vedlegg.id, 1);
    expect(await titles()).toEqual(['1 A']);
  });

  it('are attached by the secretariat, until the paper has been sent', async () => {
    const input = {
      title: 'X',
      kind: 'note',
      status: 'final',
      source: null,
      date: null,
      content: note,
    } as const;
    await expect(vedlegg.add(council.as('dina'), owner, input)).rejects.toMatchObject({ kind: 'forbidden' });
    const { vedlegg: kept } = await add('Notat', note);
    await write('<p>Tekst.</p>');
    const status = session.features.get(SaksframleggStatusService);
    await status.take(council.as('tiril'), owner.id, 2, 'approve');
    const opening = () => session.features.get(VedleggQueries).open(council.as('dina'), kept.id);
    await expect(opening()).rejects.toMatchObject({ code: 'saksframlegg.notReadable' });
    await status.take(council.as('tiril'), owner.id, 3, 'send');
    await expect(opening()).resolves.toBeDefined();
    await expect(add('For sent')).rejects.toMatchObject({ code: 'saksframlegg.locked' });
  });
});

describe('a paper as document', () => {
  it('has its head in order, and its references with the numbers of now', async () => {
    const tiril = council.as('tiril');
    const [first, second] = [await add('Notat'), await add('Lysbilder')];
    await write(
      `<p>Se <a href="vedlegg:${second.vedlegg.key}">vedlegg 9</a> og <a href="sak:14/1/${desk.year}">sak 14-1-${desk.year}</a>.</p>`,
      [`Rådet viser til <a href="vedlegg:${first.vedlegg.key}">notatet</a>.`],
    );
    await vedlegg.reorder(tiril, owner, [second.vedlegg.id, first.vedlegg.id]);
    const documents = session.features.get(SaksframleggDocumentQueries);

    const alone = await documents.model(tiril, meeting.itemIds[0]);
    expect(alone).toMatchObject({
      ...{
        id: `sak-14-1-${desk.year}`,
        caseNumber: `Sak 14/1/${desk.year}`,
        title: 'Teknologi',
        caseType: 'Diskusjonssak og vedtakssak',
      },
      ...{ to: 'Prøverådet', from: 'Tiril Lund', caseOfficers: '', earlierTreated: [] },
      vedlegg: [
        { id: `sak-14-1-${desk.year}-vedlegg-1`, number: 1, title: 'Lysbilder' },
        { id: `sak-14-1-${desk.year}-vedlegg-2`, number: 2, title: 'Notat' },
      ],
      sections: [{ heading: null, html: `<p>Se vedlegg 1 og sak 14/1/${desk.year}.</p>` }],
      proposedVedtak: ['Rådet viser til notatet (vedlegg 2).'],
    });
    expect(alone.meta.mark).toMatch(/^UTKAST versjon 2 · /);

    const bound = await documents.model(tiril, meeting.itemIds[0], meeting.id);
    expect(bound.sections[0].html).toBe(
      `<p>Se <a href="#sak-14-1-${desk.year}-vedlegg-1">vedlegg 1</a> og <a href="#sak-14-1-${desk.year}">sak 14/1/${desk.year}</a>.</p>`,
    );
  });

  it('says "Intet" when nothing is proposed, and names a vedlegg of another paper by its case', async () => {
    const { vedlegg: elsewhere } = await add('Notat');
    const writing = session.features.get(SaksframleggWritingService);
    const other = await writing.create(council.as('tiril'), meeting.itemIds[1]);
    const html = `<p>Se <a href="vedlegg:${elsewhere.key}">vedlegg 1</a>.</p>`;
    await writing.save(council.as('tiril'), other.id, 1, {
      sections: [{ kind: 'background', heading: null, html }],
    });
    const model = await session.features
      .get(SaksframleggDocumentQueries)
      .model(council.as('tiril'), meeting.itemIds[1]);
    expect(model.proposedVedtak).toEqual(['Intet']);
    expect(model.sections).toEqual([
      { heading: 'Bakgrunn', html: `<p>Se vedlegg 1 til sak 14/1/${desk.year}.</p>` },
    ]);
  });

  it('gives the saksliste the vedlegg of the papers that the reader may see', async () => {
    await add('Notat');
    const documents = session.features.get(SaksframleggDocumentQueries);
    expect([...(await documents.agendaVedlegg(council.as('tiril'), meeting.id)).values()]).toEqual([
      [{ id: `sak-14-1-${desk.year}-vedlegg-1`, number: 1, title: 'Notat', note: '' }],
    ]);
    expect((await documents.agendaVedlegg(council.as('dina'), meeting.id)).size).toBe(0);
  });
});
