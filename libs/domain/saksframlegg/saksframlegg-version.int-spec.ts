import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { currentManager } from '#platform/database/current-manager';
import { type TestCouncil } from '#test/builders/a-council';
import { anItem, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession } from '#test/domain/domain-session';
import { WritingDesk } from '#test/domain/writing-desk';
import { SaksframleggMergingService } from './saksframlegg-merging.service.js';
import { paperPrint, type PaperText } from './paper-merge.rules.js';
import { SaksframleggStatusService } from './saksframlegg-status.service.js';
import { SaksframleggVersionQueries } from './saksframlegg-version.queries.js';
import { SaksframleggVersionService } from './saksframlegg-version.service.js';
import { SaksframleggWritingService } from './saksframlegg-writing.service.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { SaksframleggQueries } from './saksframlegg.queries.js';
import type { SaksframleggAction } from './saksframlegg.states.js';

let desk: WritingDesk;
let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let paper: Readonly<Saksframlegg>;
let versions: SaksframleggVersionService;
let queries: SaksframleggVersionQueries;

const itemId = () => meeting.itemIds[0];
const merging = () => session.features.get(SaksframleggMergingService);
const from = (began: PaperText) => ({ draft: '', turn: 0, heard: '', base: paperPrint(began) });
const rows = (statement: string): Promise<object[]> =>
  session.unitOfWork.run(council.system, 'test', () => currentManager().query(statement));
const text = (html: string) => ({ sections: [{ kind: 'background' as const, heading: null, html }] });
const now = async () =>
  (await session.features.get(SaksframleggQueries).byId(council.system, paper.id)).paper;
const write = async (html: string) =>
  session.features
    .get(SaksframleggWritingService)
    .save(council.as('tiril'), paper.id, (await now()).version, text(html));
const take = async (action: SaksframleggAction, who: keyof TestCouncil['people'] = 'tiril') =>
  session.features
    .get(SaksframleggStatusService)
    .take(council.as(who), paper.id, (await now()).version, action);
const history = async (who: keyof TestCouncil['people'] = 'tiril') =>
  (await queries.at(council.as(who), itemId())).versions.map(({ ordinal, reason, name, keptBy }) =>
    [ordinal, reason, name, keptBy !== null].join(' '),
  );
const htmlNow = async () =>
  (await session.features.get(SaksframleggQueries).byId(council.system, paper.id)).sections.map(
    ({ html }) => html,
  );

beforeAll(async () => {
  desk = await WritingDesk.open();
  ({ session, council } = desk);
  versions = session.features.get(SaksframleggVersionService);
  queries = session.features.get(SaksframleggVersionQueries);
});

afterAll(() => session.close());

beforeEach(async () => {
  meeting = await desk.callMeeting([anItem(15, 'Bærekraft', { status: 'planned' })]);
  paper = await desk.writing.create(council.as('tiril'), itemId());
});

describe('the history of a paper', () => {
  it('has a point for each step of the paper, and those that people named', async () => {
    await write('<p>En.</p>');
    const named = await versions.keep(council.as('tiril'), paper.id, '  Versjon til   leder ');
    expect(await versions.keep(council.as('tiril'), paper.id, 'Versjon til leder')).toBe(named);
    await take('submit');
    await write('<p>To.</p>');
    await take('approve');
    await take('send');
    expect(await history()).toEqual([
      '1 named Versjon til leder true',
      '2 forQualityCheck  true',
      '3 ready  true',
      '4 sent  true',
    ]);
    const { parts } = await queries.difference(council.as('tiril'), itemId(), 2, 3);
    expect(parts[0].pieces.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual([
      'removed En',
      'added To',
      'same .',
    ]);
  });

  it('is the secretariat’s own; the chair sees what was handed over, and nobody else any of it', async () => {
    await write('<p>En.</p>');
    await versions.keep(council.as('tiril'), paper.id, 'Mitt');
    await take('approve');
    expect(await history('aud')).toEqual(['2 ready  true']);
    await expect(queries.one(council.as('aud'), itemId(), 1)).rejects.toMatchObject({
      code: 'paperVersion.notFound',
    });
    await expect(queries.difference(council.as('aud'), itemId(), 1)).rejects.toMatchObject({
      code: 'paperVersion.notFound',
    });
    await take('send');
    for (const who of ['bjarne', 'lars', 'nora'] as const) {
      await expect(history(who)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(versions.keep(council.as(who), paper.id, 'Mitt')).rejects.toMatchObject({
        code: 'saksframlegg.notAllowed',
      });
    }
  });

  it('takes no version without a name that can be read', async () => {
    for (const name of ['', ' \n ', 'x'.repeat(121)])
      await expect(versions.keep(council.as('tiril'), paper.id, name)).rejects.toMatchObject({
        code: 'paperVersion.nameMissing',
      });
  });
});

describe('a version brought back', () => {
  it('stands in the paper as it was, and what stood there is a version of its own', async () => {
    await write('<p>Først.</p>');
    await versions.keep(council.as('tiril'), paper.id, 'Først');
    await write('<p>Siden.</p>');
    await versions.restore(council.as('tiril'), paper.id, 1, (await now()).version);
    expect(await htmlNow()).toEqual(['<p>Først.</p>']);
    expect(await history()).toEqual(['1 named Først true', '2 beforeRestore  true', '3 restored  true']);
    await versions.restore(council.as('tiril'), paper.id, 2, (await now()).version);
    expect(await htmlNow()).toEqual(['<p>Siden.</p>']);
    expect(await history()).toHaveLength(4);
  });

  it('is refused when somebody has written since, when the paper is ready, and by who may not write', async () => {
    await write('<p>Først.</p>');
    await versions.keep(council.as('tiril'), paper.id, 'Først');
    const seen = (await now()).version;
    await write('<p>Siden.</p>');
    const restore = async (version: number, who: keyof TestCouncil['people'] = 'tiril') =>
      versions.restore(council.as(who), paper.id, 1, version);
    await expect(restore(seen)).rejects.toMatchObject({ code: 'database.stale' });
    await expect(restore((await now()).version, 'aud')).rejects.toMatchObject({ kind: 'forbidden' });
    await take('approve');
    await expect(restore((await now()).version)).rejects.toMatchObject({ code: 'saksframlegg.locked' });
    expect(await htmlNow()).toEqual(['<p>Siden.</p>']);
    expect(await history()).toHaveLength(2);
  });

  it('can be no version that there is not', async () => {
    await expect(
      versions.restore(council.as('tiril'), paper.id, 7, (await now()).version),
    ).rejects.toMatchObject({ code: 'paperVersion.notFound' });
  });
});

describe('kept before something else takes its place', () => {
  it('is what stands there, once', async () => {
    await write('<p>Her.</p>');
    for (let n = 0; n < 2; n++) await versions.keepBefore(council.as('tiril'), paper.id, 'beforeIntake');
    expect(await history()).toEqual(['1 beforeIntake  true']);
  });
});

describe('saving together', () => {
  it('keeps both when two wrote in different paragraphs of one section', async () => {
    const begun: PaperText = { ...text('<p>En.</p><p>To.</p><p>Tre.</p>'), proposedVedtak: [] };
    await write(begun.sections[0].html);
    await write('<p>En, deres.</p><p>To.</p><p>Tre.</p>');
    const mine = { ...begun, ...text('<p>En.</p><p>To.</p><p>Tre, mitt.</p>') };
    const outcome = await merging().save(council.as('tiril'), paper.id, from(begun), mine);
    expect(outcome.kept).toBe(true);
    expect(await htmlNow()).toEqual(['<p>En, deres.</p><p>To.</p><p>Tre, mitt.</p>']);
  });

  it('knows a text whose answer was lost, also when another has written in it since', async () => {
    const written = (html: string): PaperText => ({ ...text(html), proposedVedtak: [] });
    const save = (turn: number, heard: string, html: string) =>
      merging().save(
        council.as('tiril'),
        paper.id,
        { ...from(written('<p>En.</p>')), draft: 'page', turn, heard },
        written(html),
      );
    await write('<p>En.</p>');
    await save(1, '', '<p>Mitt.</p>');
    await write('<p>Mitt, deres.</p>');
    expect(await save(1, '', '<p>Mitt.</p>')).toMatchObject({
      kept: true,
      text: written('<p>Mitt, deres.</p>'),
    });
    expect(await htmlNow()).toEqual(['<p>Mitt, deres.</p>']);
    expect(await save(2, '', '<p>Mitt.</p><p>Mer.</p>')).toMatchObject({
      ...{ kept: true, text: written('<p>Mitt, deres.</p><p>Mer.</p>') },
    });
    expect(await save(1, '', '<p>M.</p>')).toMatchObject({ text: written('<p>Mitt, deres.</p><p>Mer.</p>') });
    const third = await save(3, '', '<p>Mitt.</p><p>Mer.</p>');
    const heard = third.kept ? third.heard : '';
    expect(heard).not.toBe('');
    expect(await save(4, heard, '<p>Mitt, igjen.</p>')).toMatchObject({ kept: false });
  });

  it('forgets a page that has been silent for a month when a new one comes', async () => {
    const mine: PaperText = { ...text('<p>En.</p>'), proposedVedtak: [] };
    const keep = (draft: string) =>
      merging().save(council.as('tiril'), paper.id, { ...from(mine), draft }, mine);
    await keep('old');
    await rows(`update kept_draft set kept_at = kept_at - interval '31 days'`);
    await keep('new');
    expect(await rows(`select draft from kept_draft`)).toEqual([{ draft: 'new' }]);
  });
});
