import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExemptionModule, ExemptionService, ExemptReadLog } from '#domain/exemption';
import { ReferatModule, ReferatQueries } from '#domain/referat';
import {
  SaksframleggModule,
  SaksframleggQueries,
  SaksframleggVersionQueries,
  VedleggQueries,
} from '#domain/saksframlegg';
import { readWord } from '#documents/word/read-word';
import { type Actor, publicActor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { namedCopy } from '#test/domain/named-copy';
import { printedDocument } from '#test/domain/printed-document';
import { exemptedInput, exemptedPapers, exemptedWords as secret } from '#test/domain/exempted-papers';
import { everyWordIn, partsOf } from '#test/reading/every-word';
import { readPdf, treeText } from '#test/reading/read-pdf';
import { DocumentService } from './document.service.js';
import { PaperSetModule } from './paper-set.module.js';

let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let anybody: Actor;
let paperId: string;
let fileVedlegg: string;
let passage: string;
let pictureOfReferat: string;

const get = <Service>(service: new (...needs: never[]) => Service): Service => session.features.get(service);
const exempt = (id: string, more = {}) =>
  get(ExemptionService).exempt(council.as('tiril'), { kind: 'saksframlegg', id }, 'document', {
    ...exemptedInput,
    ...more,
  });

/** What no service does: an approval without its meeting, a mark that was lost. */
const inSql = (statement: string, values: readonly string[]) =>
  session.unitOfWork.run(council.system, 'test', () => currentManager().query(statement, [...values]));

const bytesOf = async (actor: Actor, kind: string, which: string) =>
  (await printedDocument(get(DocumentService), actor, kind, which)).bytes;

async function pdf(actor: Actor, kind: string, which: string): Promise<string> {
  const { prepared, manifest, bytes } = await printedDocument(get(DocumentService), actor, kind, which);
  const words = await everyWordIn(bytes);
  return `${words}${JSON.stringify(manifest ?? {})}${prepared.html}${prepared.fileName}`.toLocaleLowerCase(
    'nb-NO',
  );
}

beforeAll(async () => {
  session = await openDomainSession(ExemptionModule, PaperSetModule, ReferatModule, SaksframleggModule);
  council = await aCouncil(session);
  meeting = await aHeldMeeting(session, council);
  anybody = publicActor(council.id);
  ({ paperId, fileVedlegg, passage, pictureOfReferat } = await exemptedPapers(session, council, meeting));
});

afterAll(() => session?.close());

const all = Object.values(secret);
const left = (words: string, secrets: readonly string[]) =>
  secrets.flatMap((each) => partsOf(each)).filter((part) => words.includes(part));

describe('the public variant', () => {
  it('of a møtepakke has no word, and no part of a word, of what is exempted: in no byte, name or manifest', async () => {
    const words = await pdf(anybody, 'paper-set', '1/2021');
    expect(left(words, all)).toEqual([]);
    expect(words).toContain('åpentsist');
    expect(words).toContain('[unntattoffentlighet,offl.§23førsteledd]');
    expect(words).toContain('brevienpersonalsak');
    expect(words).toContain('dettekanallelese');
  });

  it('is looked through by a test that finds every one of the words where they are', async () => {
    const words = await pdf(council.as('bjarne'), 'paper-set', '1/2021');
    const { account, fileName, ...inPackage } = secret;
    expect(partsOf(Object.values(inPackage).join(' ')).filter((part) => !words.includes(part))).toEqual([]);
    expect(words).toContain(fileName.toLocaleLowerCase('nb-NO'));
    expect(words).not.toContain(partsOf(account)[0]);
  });

  it.each(['saksframlegg', 'referat', 'referat-extract'])(
    'of a %s has none either, as page, PDF or Word file',
    async (kind) => {
      const which = kind === 'referat' ? '1/2021' : '2/1/2021';
      expect(left(await pdf(anybody, kind, which), all)).toEqual([]);
      const { bytes } = await get(DocumentService).word(anybody, kind, which);
      expect(left(bytes.toString('latin1'), all)).toEqual([]);
      expect(await get(DocumentService).html(anybody, kind, which)).toContain(
        'Unntatt offentlighet, offl. § 23',
      );
    },
  );
});

describe('what is exempted', () => {
  it('comes as a copy with the name of the reader and the moment on every page; the secretariat gets it as it is', async () => {
    const open = (who: 'bjarne' | 'tiril') =>
      namedCopy(session, council.as(who), fileVedlegg, new Date('2021-02-05T13:30:00Z'));
    const bytes = (await open('bjarne'))!;
    const { pages } = await readPdf(bytes);
    expect(pages).toHaveLength(3);
    const words = await everyWordIn(bytes);
    expect(words).toContain(partsOf(secret.pdf)[0]);
    expect(words.split('lastetnedavbjarne').length - 1).toBeGreaterThanOrEqual(2);
    expect(words).toContain('05.02.2021kl.14.30');
    expect(await open('tiril')).toBeNull();
    const at = new Date('2021-02-05T13:30:00Z');
    const ofReferat = await namedCopy(session, council.as('bjarne'), pictureOfReferat, at, '1/2021');
    const told = await everyWordIn(ofReferat!);
    expect(told).toContain('vedlegg1tilreferatetframøte1/2021');
    expect(told.split('lastetnedavbjarne').length - 1).toBeGreaterThanOrEqual(2);
    expect(await namedCopy(session, council.as('tiril'), pictureOfReferat, at, '1/2021')).toBeNull();
  });

  it('is told in no PDF without the name of the reader on every page, beside the text and no part of it', async () => {
    for (const [kind, which] of [
      ['saksframlegg', '2/1/2021'],
      ['referat', '1/2021'],
      ['referat-extract', '2/1/2021'],
    ]) {
      const { pages, tree } = await readPdf(await bytesOf(council.as('bjarne'), kind, which));
      for (const page of pages) expect(page.artifacts.join('\n')).toContain('Lastet ned av Bjarne');
      expect(treeText(tree)).not.toContain('Lastet ned');
      for (const actor of [anybody, council.as('nora'), council.as('tiril')])
        expect(await pdf(actor, kind, which)).not.toContain('lastetnedav');
    }
    // A møtepakke is made once and kept, so it has the name and no moment.
    const paperSet = await bytesOf(council.as('bjarne'), 'paper-set', '1/2021');
    const whole = await readPdf(paperSet);
    const unnamed = whole.pages.filter(
      ({ artifacts }) => !artifacts.join('\n').includes('Utlevert til Bjarne'),
    );
    // On the page of a file from outside it stands in what is painted over that page.
    expect(unnamed.map(({ artifacts }) => artifacts)).toEqual([[]]);
    const named = (await everyWordIn(paperSet)).split('utleverttilbjarne').length - 1;
    expect(named).toBeGreaterThanOrEqual(whole.pages.length);
    expect(treeText(whole.tree)).not.toContain('Utlevert');
    for (const actor of [anybody, council.as('nora'), council.as('tiril')])
      expect(await pdf(actor, 'paper-set', '1/2021')).not.toContain('utleverttil');
    const printOf = async (who: 'bjarne' | 'dina') =>
      get(DocumentService).fingerprint(
        await get(DocumentService).prepare(council.as(who), 'paper-set', '1/2021'),
      );
    expect(await printOf('bjarne')).toBe(await printOf('bjarne'));
    expect(await printOf('bjarne')).not.toBe(await printOf('dina'));
    const { bytes } = await get(DocumentService).word(council.as('bjarne'), 'saksframlegg', '2/1/2021');
    expect(JSON.stringify(await readWord(bytes))).toContain('Lastet ned av Bjarne');
  });

  it('is read by those it is open for, and by nobody else: observers, vara', async () => {
    const read = async (who: 'bjarne' | 'nora' | 'tiril') =>
      JSON.stringify(await get(SaksframleggQueries).ofItem(council.as(who), meeting.itemIds[1]));
    for (const who of ['bjarne', 'tiril'] as const) {
      const view = await read(who);
      for (const words of [secret.passage, secret.footnote, secret.title]) expect(view).toContain(words);
    }
    expect(left((await read('nora')).toLocaleLowerCase('nb-NO'), all)).toEqual([]);
    await expect(get(VedleggQueries).open(council.as('nora'), fileVedlegg)).rejects.toMatchObject({
      code: 'exemption.notReadable',
    });
    const accounts = await get(ReferatQueries).accounts(council.as('nora'), meeting.id);
    expect(accounts.get(meeting.itemIds[1])?.html).not.toContain('Skvulpenborg');
  });

  it('is logged when it is read, once in a while, and the secretariat alone sees the log', async () => {
    const log = get(ExemptReadLog);
    await get(VedleggQueries).byId(council.as('dina'), fileVedlegg);
    await get(VedleggQueries).byId(council.as('dina'), fileVedlegg);
    const rows = await log.of(council.as('tiril'), 'vedlegg', [fileVedlegg]);
    expect(rows.filter(({ readerId }) => readerId === council.people.dina)).toHaveLength(1);
    expect(rows.some(({ readerId }) => readerId === council.people.nora)).toBe(false);
    const papers = await log.of(council.as('tiril'), 'saksframlegg', [paperId]);
    expect(papers.map(({ readerId }) => readerId)).toContain(council.people.bjarne);
    await expect(log.of(council.as('bjarne'), 'vedlegg', [fileVedlegg])).rejects.toMatchObject({
      code: 'exemption.forbidden',
    });
  });

  it('is decided by the secretariat alone, once for a document, and is open again when taken back', async () => {
    await expect(
      get(ExemptionService).exempt(
        council.as('aud'),
        { kind: 'saksframlegg', id: paperId },
        'document',
        exemptedInput,
      ),
    ).rejects.toMatchObject({ code: 'exemption.forbidden' });
    const whole = await exempt(paperId, { readers: [] });
    await expect(exempt(paperId)).rejects.toMatchObject({
      code: 'exemption.exists',
    });
    const read = () => get(SaksframleggQueries).ofItem(council.as('bjarne'), meeting.itemIds[1]);
    await expect(read()).rejects.toMatchObject({ code: 'exemption.notReadable' });
    expect(await get(SaksframleggQueries).viewsOfMeeting(anybody, meeting.id)).toEqual([]);
    await get(ExemptionService).lift(council.as('tiril'), whole.id, whole.version);
    expect((await read()).paper.id).toBe(paperId);
  });

  it('stays with a text that is marked by a key nobody knows, for everybody but the secretariat, and with its history', async () => {
    const history = async () => {
      const versions = get(SaksframleggVersionQueries);
      const { versions: kept } = await versions.at(council.as('aud'), meeting.itemIds[1]);
      return kept.map(({ reason }) => reason);
    };
    expect(await history()).toEqual(['ready', 'sent']);
    await inSql(
      `update saksframlegg_section set html = replace(html, $1, 'u-ukjent') where html like '%data-exempt%'`,
      [passage],
    );
    const read = async (who: 'aud' | 'tiril') =>
      JSON.stringify(await get(SaksframleggQueries).ofItem(council.as(who), meeting.itemIds[1]));
    expect(await read('aud')).not.toContain('Kvastrimmel');
    expect(await history()).toEqual([]);
    expect(await read('tiril')).toContain('Kvastrimmel');
  });
});
