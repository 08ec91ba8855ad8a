import sharp from 'sharp';
import { type ExemptionInput, ExemptionService } from '#domain/exemption';
import { AccountWritingService, ReferatDraftingService } from '#domain/referat';
import { SaksframleggStatusService, SaksframleggWritingService, VedleggService } from '#domain/saksframlegg';
import { currentManager } from '#platform/database/current-manager';
import type { TestCouncil } from '#test/builders/a-council';
import type { TestMeeting } from '#test/builders/a-meeting';
import { images } from '#test/hostile/images';
import { pdfKit } from '#test/hostile/pdfs';
import type { DomainSession } from './domain-session.js';

/** Words that stand nowhere else. */
export const exemptedWords = {
  passage: 'Kvastrimmelsaken gjelder Fjodorwicz',
  footnote: 'Grumbeltvist fra Hjortskallen',
  account: 'Skvulpenborg ble avskjediget',
  pdf: 'Brosmekvist fra Tjukkasbekk',
  title: 'Varselet mot Pinderslovitz',
  fileName: 'Xylofonklage',
  note: 'Dunderglipp om Vrakkelund',
  alt: 'Fnugglåven i Skrapsnittet',
  caption: 'Hvileputtkartet fra Smørbukkåsen',
  /** As points of a picture, three letters a point. */
  points: 'piksleplommetrefjordbunn',
};
/** How all of it is exempted: open to the chair and the members. */
export const exemptedInput: ExemptionInput = {
  ...{ legalBasis: 'offl. § 23 første ledd', reason: 'Personalsak', readers: ['chair', 'member'] },
  ...{ shieldedTitle: '', enhancedAccess: true, enhancedAccessNote: 'Ikke aktuelt', reviewOn: null },
};

/** What was made, by id; `passage` is the key of the paper's. */
export interface ExemptedPapers {
  readonly paperId: string;
  readonly fileVedlegg: string;
  readonly passage: string;
  readonly pictureOfReferat: string;
}

/** The paper of a meeting's second item, and its approved referat, both with passages and vedlegg that are exempted. */
export async function exemptedPapers(
  session: DomainSession,
  council: TestCouncil,
  meeting: TestMeeting,
): Promise<ExemptedPapers> {
  const ground: Ground = { session, council, meeting };
  return { ...(await aPaper(ground)), pictureOfReferat: await aReferat(ground) };
}

interface Ground {
  readonly session: DomainSession;
  readonly council: TestCouncil;
  readonly meeting: TestMeeting;
}

const exempt = (
  { session, council }: Ground,
  kind: 'vedlegg' | 'saksframlegg' | 'referat',
  id: string,
  scope: 'document' | 'passage',
  more = {},
) =>
  session.features
    .get(ExemptionService)
    .exempt(council.as('tiril'), { kind, id }, scope, { ...exemptedInput, ...more });

/** A passage with its footnote, a picture, and three vedlegg. */
async function aPaper(ground: Ground) {
  const { session, council, meeting } = ground;
  const tiril = council.as('tiril');
  const writing = session.features.get(SaksframleggWritingService);
  const paper = await writing.create(tiril, meeting.itemIds[1]);
  const paperId = paper.id;
  const passage = (await exempt(ground, 'saksframlegg', paperId, 'passage')).key;
  const add = (title: string, content: Parameters<VedleggService['add']>[2]['content']) =>
    session.features.get(VedleggService).add(
      tiril,
      { kind: 'saksframlegg', id: paperId },
      {
        ...{ title, kind: 'note', status: 'final', source: 'Kommunen', date: '2021-01-05', content },
      },
    );
  const bytes = await pdfKit({ size: 'A4', info: { Title: exemptedWords.pdf } }, (doc) =>
    doc.text(exemptedWords.pdf),
  );
  const { vedlegg } = await add(exemptedWords.title, {
    file: { name: `${exemptedWords.fileName}.pdf`, bytes },
  });
  const fileVedlegg = vedlegg.id;
  await exempt(ground, 'vedlegg', fileVedlegg, 'document', { shieldedTitle: 'Brev i en personalsak' });
  const note = await add('Et notat', { html: `<p>${exemptedWords.note}</p>` });
  await exempt(ground, 'vedlegg', note.vedlegg.id, 'document');
  await add('Åpent notat', { html: '<p>Dette kan alle lese.</p>' });
  const html =
    `<p>Åpent først. <span data-exempt="${passage}">${exemptedWords.passage}<sup><a href="#fn-1">1</a></sup></span> Åpent sist, ` +
    `se <a href="vedlegg:${vedlegg.key}">${exemptedWords.title}</a>.</p>${await aFigure(passage)}<aside id="fn-1">${exemptedWords.footnote}</aside>`;
  const saved = await writing.save(tiril, paperId, paper.version, {
    sections: [{ kind: 'background', heading: null, html }],
    proposedVedtak: ['Rådet tar saken til orientering.'],
  });
  const status = session.features.get(SaksframleggStatusService);
  const ready = await status.take(tiril, paperId, saved.version, 'approve');
  await status.take(tiril, paperId, ready.version, 'send');
  return { paperId, fileVedlegg, passage };
}

/** A picture that is marked whole. */
async function aFigure(key: string): Promise<string> {
  const points = Buffer.from(exemptedWords.points, 'latin1');
  const raw = { width: points.length / 3, height: 1, channels: 3 } as const;
  const source = (await sharp(points, { raw }).png().toBuffer()).toString('base64');
  return (
    `<figure data-exempt="${key}"><img src="data:image/png;base64,${source}" alt="${exemptedWords.alt}">` +
    `<figcaption>${exemptedWords.caption}</figcaption></figure>`
  );
}

/** A passage in the account of the second item, and a picture. */
async function aReferat(ground: Ground): Promise<string> {
  const { session, council, meeting } = ground;
  const referatId = await session.features
    .get(ReferatDraftingService)
    .begin(council.system, meeting.id, '2021-01-22');
  const { key } = await exempt(ground, 'referat', referatId, 'passage');
  await session.features
    .get(AccountWritingService)
    .writeAccount(
      council.as('tiril'),
      meeting.itemIds[1],
      `<p>Åpen omtale. <span data-exempt="${key}">${exemptedWords.account}</span></p>`,
    );
  const picture = { file: { name: 'tavle.png', bytes: await images.png() } };
  const head = {
    title: 'Tavlen',
    kind: 'note',
    status: 'final',
    source: 'Møtet',
    date: '2021-01-20',
  } as const;
  const owner = { kind: 'referat', id: referatId } as const;
  const { vedlegg } = await session.features.get(VedleggService).add(council.as('tiril'), owner, {
    ...head,
    content: picture,
  });
  await exempt(ground, 'vedlegg', vedlegg.id, 'document');
  // An approval without the meeting that approves.
  await session.unitOfWork.run(council.system, 'test', () =>
    currentManager().query(`update referat set status = 'approved' where id = $1`, [referatId]),
  );
  return vedlegg.id;
}
