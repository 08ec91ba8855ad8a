import {
  asWrittenElsewhere,
  checkSigns,
  checkText,
  type CheckPlace,
  type Finding,
  finding,
  type Passage,
  plainText,
  type TextSurroundings,
  writtenDates,
} from '#domain/checks';
import type { SectionTemplate } from '#domain/councils';
import { hasText, placeholdersIn } from './saksframlegg.rules.js';
import type { SaksframleggView } from './saksframlegg.queries.js';
import type { WrittenPaper } from './written-paper.queries.js';
import { sectionLabel, templateFindings, templateFor } from './section-template.rules.js';
import { picturesWithoutAlt } from './text-picture.rules.js';
import { textLinksIn } from './text-link.rules.js';
import { vedleggLacks } from './vedlegg.rules.js';
import type { VedleggView } from './vedlegg.queries.js';

/** What a paper is held against, besides itself. */
export interface PaperSurroundings extends Omit<TextSurroundings, 'vedlegg'> {
  /** Hrefs of references that lead nowhere, `vedlegg:temanotat`, `sak:51/5/2021`. */
  readonly broken: ReadonlySet<string>;
  /** Ids of vedlegg whose file is not there. */
  readonly withoutFile: ReadonlySet<string>;
  /** What the council's papers begin with. */
  readonly templates: readonly SectionTemplate[];
}

/** A paper as it is checked. `item.id` is what the paper is addressed by. */
export interface CheckedPaper extends Pick<SaksframleggView, 'sections' | 'paper' | 'vedlegg'> {
  readonly item: Pick<SaksframleggView['item'], 'id' | 'standingKey'> & Pick<WrittenPaper, 'caseTypes'>;
}

/** A paper that waits, as it is checked: like one of an item that no standing item made. */
export function checkedWaiting({ address, caseTypes, ...paper }: WrittenPaper): CheckedPaper {
  return { ...paper, item: { id: address, caseTypes, standingKey: null } };
}

/** The parts of a paper that people write, each with its place. */
export function passagesOf({ sections, paper, item }: CheckedPaper): readonly Passage[] {
  return [
    ...sections.map(({ kind, heading, html }, index) => ({
      ...{ place: { kind: 'section' as const, itemId: item.id, index }, html },
      label: sectionLabel({ kind, heading }),
    })),
    ...paper.proposedVedtak.map((html, index) => ({
      ...{ place: { kind: 'proposal' as const, itemId: item.id, index }, html, label: '@proposal' },
    })),
  ];
}

/** Everything that should be seen to in a paper before it goes out. */
export function checkPaper(view: CheckedPaper, around: PaperSurroundings): Finding[] {
  const { sections, paper, item, vedlegg } = view;
  const passages = passagesOf(view);
  const whole: CheckPlace = { kind: 'paper', itemId: item.id };
  const proposes = paper.proposedVedtak.some(hasText);
  const isVedtak = item.caseTypes.includes('vedtak');
  const needsNoVedtak = !isVedtak && item.caseTypes.length > 0 && item.standingKey === null;
  return [
    ...(sections.some(({ html }) => hasText(html)) ? [] : [finding('textMissing', {}, whole)]),
    ...passages.flatMap((passage) => passageFindings(passage, around)),
    ...templateFindings(
      item.id,
      sections,
      templateFor(around.templates, item.caseTypes),
      item.standingKey !== null,
    ),
    ...(isVedtak && !proposes ? [finding('proposalMissing', {}, whole)] : []),
    ...(needsNoVedtak && proposes
      ? [finding('proposalWithoutVedtak', {}, whole, [...item.caseTypes, ...paper.proposedVedtak])]
      : []),
    ...passages.flatMap((passage) => checkText(passage, { ...around, vedlegg: vedlegg.length })),
    ...promises(passages, vedlegg.length),
    ...(item.standingKey === 'habilitet' ? prejudged(passages) : []),
    ...vedlegg.flatMap((row) => vedleggFindings(row, view, passages, around)),
  ];
}

function passageFindings({ place, label, html }: Passage, { broken }: PaperSurroundings): Finding[] {
  const links = textLinksIn(html).filter(({ kind, target }) => broken.has(`${kind}:${target}`));
  const untold = picturesWithoutAlt(html);
  return [
    ...(untold > 0 ? [finding('pictureUntold', { label, times: untold }, place, [html])] : []),
    ...placeholdersIn(html).map((what) => finding('placeholderLeft', { label, what }, place)),
    ...links.map(({ words, target }) =>
      finding('referenceBroken', { label, what: words.trim() || target }, place),
    ),
  ];
}

const promisesVedlegg =
  /(?<!\p{L})(?:vedlagt|vedlagd|vedlegges|ligger ved|ligg ved|se vedlegg|sjå vedlegg)(?!\p{L})/iu;
const promisesInMeeting =
  /(?<!\p{L})(?:(?:på|i) dagens møte|(?:legges|leggjast|legg|presenteres|presenterast|gis|deles ut|orienteres)\s+(?:\p{L}+\s+){0,2}(?:i|på) møtet|ettersendes|ettersendast)(?!\p{L})/iu;

/** D04: something is said to be attached, and nothing is. D19: something is said to come in the meeting. */
function promises(passages: readonly Passage[], vedlegg: number): Finding[] {
  return passages.flatMap(({ place, label, html }) => {
    const text = plainText(html);
    const attached = vedlegg === 0 ? promisesVedlegg.exec(text)?.[0] : undefined;
    const later = promisesInMeeting.exec(text)?.[0];
    return [
      ...(attached ? [finding('vedleggPromised', { label, what: attached }, place, [html])] : []),
      ...(later ? [finding('promisedInMeeting', { label, what: later }, place, [html])] : []),
    ];
  });
}

/** D22: what nobody has been asked about yet is written as settled. */
function prejudged(passages: readonly Passage[]): Finding[] {
  return passages
    .filter(({ place }) => place.kind === 'proposal')
    .filter(({ html }) => /(?<!\p{L})(?:ikke|ikkje|ingen)(?!\p{L}).{0,60}inhabil/iu.test(plainText(html)))
    .map(({ place, html }) => finding('habilitetPrejudged', {}, place, [html]));
}

function vedleggFindings(
  row: VedleggView,
  { item, paper }: CheckedPaper,
  passages: readonly Passage[],
  { withoutFile }: PaperSurroundings,
): Finding[] {
  const { title, position, date, source } = row;
  const place: CheckPlace = { kind: 'vedlegg', itemId: item.id, vedleggId: row.id };
  const params = { number: position, title };
  const found = (check: Finding['check'], more: Finding['params'] = {}) =>
    finding(check, { ...params, ...more }, place, [source, date, row.status, row.file?.sha256 ?? null]);
  // What has gone out cannot be mended, and stops nothing that is sent after it.
  const isOut = paper.status === 'sent' || paper.status === 'treated';
  const codes = vedleggLacks(row, row.contentKind).map(({ code }) => code);
  const prints = row.contentKind === 'file' || row.contentKind === 'html';
  return [
    ...(withoutFile.has(row.id) ? [found('vedleggMissing')] : []),
    ...(codes.includes('vedlegg.sourceMissing')
      ? [found(isOut ? 'sentWithoutSource' : 'sourceMissing')]
      : []),
    ...(codes.includes('vedlegg.dateMissing') ? [found(isOut ? 'sentWithoutDate' : 'dateMissing')] : []),
    ...(prints && row.status === 'final' && /(?<!\p{L})utkast/iu.test(title) ? [found('draftUnmarked')] : []),
    ...(/(?:[-–—…]|\.{2,})\s*$/u.test(title) ? [found('titleCut')] : []),
    ...checkSigns(title, title, place),
    ...otherDates(row, passages).map((other) =>
      found('vedleggDateDiffers', {
        date: asWrittenElsewhere(date ?? other),
        other: asWrittenElsewhere(other),
      }),
    ),
  ];
}

/** D05: dates that the title, or a line that refers to the vedlegg, says of it and that are not its own. */
function otherDates({ key, date, title, position }: VedleggView, passages: readonly Passage[]): string[] {
  if (date === null) return [];
  const typed = new RegExp(`(?<!\\p{L})vedlegg(?:et)?\\s+${position}(?!\\p{N})`, 'iu');
  const lines = passages
    .flatMap(({ html }) => html.split(/<\/(?:p|li|td|h[1-6])>/))
    .filter((line) => line.includes(`"vedlegg:${key}"`) || typed.test(plainText(line)));
  const said = [title, ...lines.map(plainText)].flatMap((text) => {
    const dates = writtenDates(text).flatMap((written) => written.date ?? []);
    // A line with several dates says something else of each; nobody knows which is the paper's own.
    return dates.length === 1 ? dates : [];
  });
  return [...new Set(said.filter((other) => other !== date))];
}
