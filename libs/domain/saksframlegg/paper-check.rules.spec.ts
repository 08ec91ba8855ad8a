import { describe, expect, it } from '@jest/globals';
import { defaultSettings } from '#domain/councils';
import { checkPaper, type PaperSurroundings } from './paper-check.rules.js';
import type { SaksframleggView } from './saksframlegg.queries.js';
import type { VedleggView } from './vedlegg.queries.js';

const around: PaperSurroundings = {
  ...{ councilName: 'Prøverådet', people: [], organisations: [], cases: new Set() },
  ...{ broken: new Set(), withoutFile: new Set(), templates: defaultSettings().sectionTemplates },
};
const note = (change: Partial<VedleggView> = {}): VedleggView => ({
  ...{ id: 'v1', councilId: 'c', version: 1, key: 'kronikk', ownerKind: 'saksframlegg', ownerId: 'p' },
  ...{ position: 1, title: 'Kronikk', kind: 'pressArticle', status: 'final', source: 'Dagens Medisin' },
  ...{ date: '2021-02-13', contentKind: 'file', storedFileId: 'f', letterId: null, referatYear: null },
  ...{ referatNumber: null, sentLaterAt: null, file: null, exemption: null },
  ...change,
});

/** A paper with just what the checks look at. */
function paper(html: string, change: { proposal?: string[]; vedlegg?: VedleggView[]; item?: object } = {}) {
  const view = {
    paper: { proposedVedtak: change.proposal ?? ['Saken tas til orientering.'] },
    sections: [{ kind: 'background', heading: null, html }],
    item: { id: 'item', caseTypes: ['vedtak'], standingKey: null, ...change.item },
    vedlegg: change.vedlegg ?? [],
  };
  return view as unknown as SaksframleggView;
}
const found = (view: SaksframleggView, more: Partial<PaperSurroundings> = {}) =>
  checkPaper(view, { ...around, ...more }).map(({ check, severity }) => `${check} ${severity}`);

describe('a paper before it goes out', () => {
  it('is left alone when all is well', () => {
    expect(found(paper('<p>Se <a href="vedlegg:kronikk">vedlegg 1</a>.</p>', { vedlegg: [note()] }))).toEqual(
      [],
    );
  });

  it('D01: a reference to a case that is not there is an error, and leads to its section', () => {
    const view = paper('<p>Se <a href="sak:51/5/2021">sak 51/5/2021</a>.</p>');
    expect(checkPaper(view, { ...around, broken: new Set(['sak:51/5/2021']) })).toMatchObject([
      {
        check: 'referenceBroken',
        severity: 'error',
        params: { label: '@background', what: 'sak 51/5/2021' },
        place: { kind: 'section', itemId: 'item', index: 0 },
      },
    ]);
  });

  it('D03: vedlegg are referred to by what they are, so that a new order gives no warning', () => {
    const html = '<p>Se <a href="vedlegg:kronikk">vedlegg 1</a>.</p>';
    const moved = [note({ id: 'v0', key: 'brev', title: 'Brev' }), note({ position: 2 })];
    expect(found(paper(html, { vedlegg: moved }))).toEqual([]);
  });

  it('D04: a vedlegg without its file is an error; one that is promised and not there a warning', () => {
    expect(found(paper('<p>Tekst</p>', { vedlegg: [note()] }), { withoutFile: new Set(['v1']) })).toEqual([
      'vedleggMissing error',
    ]);
    expect(found(paper('<p>HODs svar er vedlagt.</p>'))).toEqual(['vedleggPromised warning']);
  });

  it.each([
    ['<p>Kronikken (<a href="vedlegg:kronikk">vedlegg 1</a>) sto 11. februar 2021.</p>', note()],
    ['<p>Tekst</p>', note({ title: 'Kronikk 11.02.2021' })],
  ])('D05: another date of a vedlegg than its own is caught: %s', (html, vedlegg) => {
    expect(found(paper(html, { vedlegg: [vedlegg] }))).toEqual(['vedleggDateDiffers warning']);
  });

  it('D05: a line with several dates says nothing of the vedlegg', () => {
    const html =
      '<p><a href="vedlegg:kronikk">Vedlegg 1</a> svarer på møtet 11. februar 2021 og brevet 8. februar 2021.</p>';
    expect(found(paper(html, { vedlegg: [note()] }))).toEqual([]);
  });

  it('D12: an "utkast" that is marked as final is caught', () => {
    const vedlegg = [note({ title: 'Utkast til brev' })];
    expect(found(paper('<p>Tekst</p>', { vedlegg }))).toEqual(['draftUnmarked warning']);
  });

  it('D13: a title that was cut is caught', () => {
    const vedlegg = [note({ title: 'Notat fra Direktoratet for e-' })];
    expect(found(paper('<p>Tekst</p>', { vedlegg }))).toEqual(['titleCut warning']);
  });

  it.each(['Status gis på dagens møte.', 'Tallene presenteres i møtet.', 'Notatet ettersendes.'])(
    'D19: what is only said in the meeting is caught: %s',
    (text) => {
      expect(found(paper(`<p>${text}</p>`))).toEqual(['promisedInMeeting warning']);
    },
  );

  it('D21: an open slot is an error, in the text and in the proposal', () => {
    const slot = '[andre forslag fra Rådet]';
    expect(found(paper(`<p>${slot}</p>`, { proposal: [slot] }))).toEqual([
      'placeholderLeft error',
      'placeholderLeft error',
    ]);
  });

  it('a picture that says nothing to those who do not see it is an error, at its section', () => {
    const image = (alt: string) => `<figure><img src="vedlegg:kart" alt="${alt}"></figure>`;
    expect(found(paper(`<p>Tekst</p>${image(' ')}`))).toEqual(['pictureUntold error']);
    expect(found(paper(`<p>Tekst</p>${image('Kart over fylkene')}`))).toEqual([]);
  });

  it('D22: habilitet that is settled in the proposal before anybody has answered is caught', () => {
    const proposal = ['Det er ikke knyttet inhabilitet til noen av sakene.'];
    const item = { standingKey: 'habilitet' };
    expect(found(paper('<p>Tekst</p>', { proposal, item }))).toEqual(['habilitetPrejudged warning']);
  });

  it('D26: a vedlegg from outside without sender and date is caught', () => {
    const vedlegg = [note({ source: null, date: null })];
    expect(found(paper('<p>Tekst</p>', { vedlegg }))).toEqual(['sourceMissing error', 'dateMissing error']);
    const sent = paper('<p>Tekst</p>', { vedlegg });
    expect(found({ ...sent, paper: { ...sent.paper, status: 'sent' } })).toEqual([
      ...['sentWithoutSource warning', 'sentWithoutDate warning'],
    ]);
  });

  it('without text, with an empty section, without a proposal, or with one too many, is told', () => {
    expect(found(paper('', { proposal: [] }))).toEqual([
      'textMissing error',
      'sectionEmpty warning',
      'proposalMissing warning',
    ]);
    expect(found(paper('<p>Tekst</p>', { item: { caseTypes: ['orientering'] } }))).toEqual([
      'proposalWithoutVedtak warning',
    ]);
  });
});
