import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CouncilCreationService } from '#domain/councils';
import { newId } from '#kernel/ids';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { anItem, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession } from '#test/domain/domain-session';
import { WritingDesk } from '#test/domain/writing-desk';
import { type SaksframleggChange, SaksframleggWritingService } from './saksframlegg-writing.service.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { SaksframleggQueries } from './saksframlegg.queries.js';
import type { SectionText } from './saksframlegg.rules.js';

let desk: WritingDesk;
let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let paper: Readonly<Saksframlegg>;
let writing: SaksframleggWritingService;
let queries: SaksframleggQueries;

const text = (html: string): SectionText => ({ kind: 'text', heading: null, html });
const save = (change: SaksframleggChange, version = paper.version) =>
  writing.save(council.as('tiril'), paper.id, version, change);
const faultsOf = async (change: SaksframleggChange) => {
  const error = await save(change).catch((refused: unknown) => refused);
  expect(error).toMatchObject({ code: 'saksframlegg.textInvalid', kind: 'invalid' });
  return (error as { faults: { path: string; code: string }[] }).faults.map(({ path, code }) => [path, code]);
};
beforeAll(async () => {
  desk = await WritingDesk.open();
  ({ session, council, writing, queries } = desk);
  const earlier = { sequence: 51, meeting: 5, year: 2020, title: 'Bærekraft', treatedOn: null };
  await session.features.get(CouncilCreationService).addEarlierCases(council.system, [earlier]);
});

afterAll(() => session.close());

beforeEach(async () => {
  meeting = await desk.callMeeting([
    anItem(15, 'Bærekraft', { status: 'planned' }),
    anItem(16, 'Eventuelt', { standingKey: 'eventuelt', caseTypes: [] }),
  ]);
  paper = await writing.create(council.as('tiril'), meeting.itemIds[0]);
});

describe('beginning a paper', () => {
  it('is fronted by the secretariat and has the sections of its template for a matter of its own', async () => {
    expect(paper).toMatchObject({
      status: 'draft',
      submittedBy: council.people.tiril,
      proposedVedtak: [],
      version: 1,
    });
    expect((await queries.byId(council.as('tiril'), paper.id)).sections).toMatchObject(
      ['background', 'reason', 'mainPoints'].map((kind) => ({ kind, heading: null, html: '' })),
    );
  });

  it('begins with the text of the standing item', async () => {
    await writing.create(council.as('tiril'), meeting.itemIds[1]);
    const { sections } = await queries.ofItem(council.as('tiril'), meeting.itemIds[1]);
    expect(sections).toMatchObject([
      { kind: 'text', html: '<p>Saker til eventuelt meldes ved starten av møtet.</p>' },
    ]);
  });

  it('happens once for each item, and only by the secretariat', async () => {
    await expect(writing.create(council.as('tiril'), meeting.itemIds[0])).rejects.toMatchObject({
      code: 'saksframlegg.exists',
    });
    await expect(writing.create(council.as('aud'), meeting.itemIds[1])).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(writing.create(council.as('tiril'), newId())).rejects.toMatchObject({
      code: 'agendaItem.notFound',
    });
  });

  it('happens once also when two begin at the same moment', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() => writing.create(council.as('tiril'), meeting.itemIds[1])),
    );
    expect(both.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      code: 'saksframlegg.exists',
    });
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('saving a paper', () => {
  it('keeps everything in its order, and gives it back letter for letter', async () => {
    const change = {
      caseOfficers: [council.people.dina, council.people.bjarne],
      areaKeys: ['baerekraft', 'teknologi'],
      sections: [
        { kind: 'background', heading: null, html: '<p>Bakgrunn med «æøå», Čáhppi og 👩‍⚕️ &amp; mer.</p>' },
        { kind: 'free', heading: 'Orienteringer', html: '<ul><li>Punkt</li></ul>' },
      ] satisfies SectionText[],
      proposedVedtak: ['Rådet vedtar <em>brevet</em>.', 'Sekretariatet sender det.'],
    };
    const saved = await save({ ...change, earlierTreated: ['51/20 (møte 5/2020)'] });
    const view = await queries.ofItem(council.as('tiril'), meeting.itemIds[0]);
    expect(view.paper).toMatchObject({
      caseOfficers: change.caseOfficers,
      areaKeys: change.areaKeys,
      version: saved.version,
    });
    expect(view.sections.map(({ kind, heading, html }) => ({ kind, heading, html }))).toEqual(
      change.sections,
    );
    expect(view.paper.proposedVedtak).toEqual(change.proposedVedtak);
    expect(view.earlierTreated).toEqual([
      {
        sequence: 51,
        meeting: 5,
        year: 2020,
        caseNumber: '51/5/2020',
        title: 'Bærekraft',
        agendaItemId: null,
      },
    ]);
  });

  it('leaves alone what is not given', async () => {
    const first = await save({ sections: [text('<p>Tekst.</p>')], proposedVedtak: ['Ja.'] });
    await save({ areaKeys: ['teknologi'] }, first.version);
    const { sections, paper: now } = await queries.byId(council.as('tiril'), paper.id);
    expect([sections.length, now.proposedVedtak, now.areaKeys]).toEqual([1, ['Ja.'], ['teknologi']]);
  });

  it('tells the second of two writers which version there is now, and keeps the first', async () => {
    const both = await Promise.allSettled(
      ['Første', 'Andre'].map((word) => save({ sections: [text(`<p>${word}</p>`)] })),
    );
    expect(both.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      ...{ kind: 'stale', params: { actual: paper.version + 1 } },
    });
    const { sections } = await queries.byId(council.as('tiril'), paper.id);
    expect(sections).toHaveLength(1);
  });

  it('takes 100,000 characters in one paragraph, one word, or one proposal', async () => {
    const sections = [text(`<p>${'ord '.repeat(25_000)}</p>`), text(`<p>${'å'.repeat(100_000)}</p>`)];
    await save({ sections, proposedVedtak: ['v'.repeat(100_000)] });
    const view = await queries.byId(council.as('tiril'), paper.id);
    expect(view.sections.map(({ html }) => html)).toEqual(sections.map(({ html }) => html));
    expect(view.paper.proposedVedtak[0]).toHaveLength(100_000);
  });

  it('refuses everything that is wrong at once, by path, and keeps nothing', async () => {
    const faults = await faultsOf({
      sections: [
        text('<p onclick="x()">a</p>'),
        { kind: 'free', heading: null, html: '<marquee>b</marquee>' },
      ],
      proposedVedtak: ['<p>Et avsnitt i et avsnitt.</p>'],
      caseOfficers: [council.people.dina, newId(), 'x'],
      submittedBy: newId(),
      earlierTreated: ['51/5/2021', '21/941'],
      areaKeys: ['aldri-lagret'],
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        ['/sections/1/heading', 'saksframlegg.headingMissing'],
        ['/sections/0/html', expect.stringMatching(/^html\./)],
        ['/sections/1/html', expect.stringMatching(/^html\./)],
        ['/proposedVedtak/0', 'saksframlegg.inlineOnly'],
        ['/caseOfficers/1', 'saksframlegg.personUnknown'],
        ['/caseOfficers/2', 'saksframlegg.personUnknown'],
        ['/submittedBy', 'saksframlegg.personUnknown'],
        ['/earlierTreated/0', 'caseReference.didYouMean'],
        ['/earlierTreated/1', 'caseReference.unreadable'],
      ]),
    );
    expect((await queries.byId(council.as('tiril'), paper.id)).paper).toMatchObject({
      version: 1,
      areaKeys: [],
    });
  });

  it('refuses characters that cannot be kept', async () => {
    const faults = await faultsOf({ sections: [text('<p>a\u0000b</p>')], proposedVedtak: ['x\ud800'] });
    expect(faults).toEqual([
      ['/sections/0/html', 'saksframlegg.unprintable'],
      ['/proposedVedtak/0', 'saksframlegg.unprintable'],
    ]);
  });

  it('refuses references in the text that lead nowhere', async () => {
    const html =
      '<p><a href="vedlegg:finnes-ikke">vedlegg 1</a> og <a href="sak:51/5/2021">sak 51/5/2021</a></p>';
    expect(await faultsOf({ sections: [text(html)] })).toEqual([
      ['/sections/0/html', 'saksframlegg.vedleggUnknown'],
      ['/sections/0/html', 'caseReference.didYouMean'],
    ]);
  });

  it('is not there for another council', async () => {
    const other = await aCouncil(session, {}, `nabo-${desk.year}`);
    await expect(writing.save(other.as('tiril'), paper.id, 1, {})).rejects.toMatchObject({
      code: 'saksframlegg.notFound',
    });
    await expect(queries.byId(other.as('tiril'), paper.id)).rejects.toMatchObject({ kind: 'notFound' });
  });
});
