import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExemptionInput, ExemptionModule, ExemptionService, ExemptReadLog } from '#domain/exemption';
import {
  AccountWritingService,
  ReferatDraftingService,
  ReferatModule,
  ReferatQueries,
} from '#domain/referat';
import {
  SaksframleggModule,
  SaksframleggQueries,
  SaksframleggStatusService,
  SaksframleggWritingService,
  VedleggQueries,
  VedleggService,
} from '#domain/saksframlegg';
import { type Actor, publicActor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { namedCopy } from '#test/domain/named-copy';
import { pdfKit } from '#test/hostile/pdfs';
import { everyWordIn, partsOf } from '#test/reading/every-word';
import { readPdf } from '#test/reading/read-pdf';
import { DocumentService } from './document.service.js';
import { PaperSetModule } from './paper-set.module.js';

/** Words that stand nowhere else. */
const secret = {
  passage: 'Kvastrimmelsaken gjelder Fjodorwicz',
  footnote: 'Grumbeltvist fra Hjortskallen',
  account: 'Skvulpenborg ble avskjediget',
  pdf: 'Brosmekvist fra Tjukkasbekk',
  title: 'Varselet mot Pinderslovitz',
  fileName: 'Xylofonklage',
  note: 'Dunderglipp om Vrakkelund',
};
const input: ExemptionInput = {
  ...{ legalBasis: 'offl. § 23 første ledd', reason: 'Personalsak', readers: ['chair', 'member'] },
  ...{ shieldedTitle: '', enhancedAccess: true, enhancedAccessNote: 'Ikke aktuelt', reviewOn: null },
};

let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let anybody: Actor;
let paperId: string;
let fileVedlegg: string;
let passage: string;

const get = <Service>(service: new (...needs: never[]) => Service): Service => session.features.get(service);
const exempt = (
  kind: 'vedlegg' | 'saksframlegg' | 'referat',
  id: string,
  scope: 'document' | 'passage',
  more = {},
) => get(ExemptionService).exempt(council.as('tiril'), { kind, id }, scope, { ...input, ...more });

/** What no service does: an approval without its meeting, a mark that was lost. */
const inSql = (statement: string, values: readonly string[]) =>
  session.unitOfWork.run(council.system, 'test', () => currentManager().query(statement, [...values]));

async function pdf(actor: Actor, kind: string, which: string): Promise<string> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const documents = get(DocumentService);
  const prepared = await documents.prepare(actor, kind, which);
  const manifest = await documents.print(prepared, out);
  const words = await everyWordIn(Buffer.concat(chunks));
  return `${words}${JSON.stringify(manifest ?? {})}${prepared.html}${prepared.fileName}`.toLocaleLowerCase(
    'nb-NO',
  );
}

/** The paper of the second item: a passage with its footnote, and three vedlegg. */
async function aPaper(): Promise<void> {
  const tiril = council.as('tiril');
  const writing = get(SaksframleggWritingService);
  const paper = await writing.create(tiril, meeting.itemIds[1]);
  paperId = paper.id;
  passage = (await exempt('saksframlegg', paperId, 'passage')).key;
  const add = (title: string, content: Parameters<VedleggService['add']>[2]['content']) =>
    get(VedleggService).add(
      tiril,
      { kind: 'saksframlegg', id: paperId },
      {
        ...{ title, kind: 'note', status: 'final', source: 'Kommunen', date: '2021-01-05', content },
      },
    );
  const bytes = await pdfKit({ size: 'A4', info: { Title: secret.pdf } }, (doc) => doc.text(secret.pdf));
  const { vedlegg } = await add(secret.title, { file: { name: `${secret.fileName}.pdf`, bytes } });
  fileVedlegg = vedlegg.id;
  await exempt('vedlegg', fileVedlegg, 'document', { shieldedTitle: 'Brev i en personalsak' });
  const note = await add('Et notat', { html: `<p>${secret.note}</p>` });
  await exempt('vedlegg', note.vedlegg.id, 'document');
  await add('Åpent notat', { html: '<p>Dette kan alle lese.</p>' });
  const html =
    `<p>Åpent først. <span data-exempt="${passage}">${secret.passage}<sup><a href="#fn-1">1</a></sup></span> Åpent sist, ` +
    `se <a href="vedlegg:${vedlegg.key}">${secret.title}</a>.</p><aside id="fn-1">${secret.footnote}</aside>`;
  const saved = await writing.save(tiril, paperId, paper.version, {
    sections: [{ kind: 'background', heading: null, html }],
    proposedVedtak: ['Rådet tar saken til orientering.'],
  });
  const status = get(SaksframleggStatusService);
  const ready = await status.take(tiril, paperId, saved.version, 'approve');
  await status.take(tiril, paperId, ready.version, 'send');
}

/** The approved referat, with a passage in the account of the second item. */
async function aReferat(): Promise<void> {
  const referatId = await get(ReferatDraftingService).begin(council.system, meeting.id, '2021-01-22');
  const { key } = await exempt('referat', referatId, 'passage');
  await get(AccountWritingService).writeAccount(
    council.as('tiril'),
    meeting.itemIds[1],
    `<p>Åpen omtale. <span data-exempt="${key}">${secret.account}</span></p>`,
  );
  await inSql(`update referat set status = 'approved' where id = $1`, [referatId]);
}

beforeAll(async () => {
  session = await openDomainSession(ExemptionModule, PaperSetModule, ReferatModule, SaksframleggModule);
  council = await aCouncil(session);
  meeting = await aHeldMeeting(session, council);
  anybody = publicActor(council.id);
  await aPaper();
  await aReferat();
}, 60_000);

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
  }, 60_000);

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
        input,
      ),
    ).rejects.toMatchObject({ code: 'exemption.forbidden' });
    const whole = await exempt('saksframlegg', paperId, 'document', { readers: [] });
    await expect(exempt('saksframlegg', paperId, 'document')).rejects.toMatchObject({
      code: 'exemption.exists',
    });
    const read = () => get(SaksframleggQueries).ofItem(council.as('bjarne'), meeting.itemIds[1]);
    await expect(read()).rejects.toMatchObject({ code: 'exemption.notReadable' });
    expect(await get(SaksframleggQueries).viewsOfMeeting(anybody, meeting.id)).toEqual([]);
    await get(ExemptionService).lift(council.as('tiril'), whole.id, whole.version);
    expect((await read()).paper.id).toBe(paperId);
  });

  it('stays with a text that is marked by a key nobody knows, for everybody but the secretariat', async () => {
    await inSql(
      `update saksframlegg_section set html = replace(html, $1, 'u-ukjent') where html like '%data-exempt%'`,
      [passage],
    );
    const read = async (who: 'aud' | 'tiril') =>
      JSON.stringify(await get(SaksframleggQueries).ofItem(council.as(who), meeting.itemIds[1]));
    expect(await read('aud')).not.toContain('Kvastrimmel');
    expect(await read('tiril')).toContain('Kvastrimmel');
  });
});
