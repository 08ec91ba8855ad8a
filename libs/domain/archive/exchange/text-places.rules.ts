import type { CaseNumber } from '#domain/councils';
import type { CaseEntry } from './case.schema.js';
import { passageKeys } from './exemption-check.rules.js';
import type { HtmlPlace, LinkTargets } from './html-check.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { placedVedlegg, placedVersions } from './placed-vedlegg.rules.js';
import type { VedleggEntry } from './vedlegg.schema.js';
import { votePlaces } from './vote-check.rules.js';

/** Every text of a meeting file, where it stands, and what its links may lead to: any vedlegg of the file, or of the council before it. */
export function textPlaces(
  file: MeetingFile,
  cases: readonly CaseNumber[],
  known: ReadonlySet<string>,
): HtmlPlace[] {
  const own = placedVedlegg(file).map(({ vedlegg }) => vedlegg.key);
  const targets: LinkTargets = { cases, vedlegg: new Set([...own, ...known]) };
  const marks = passageKeys(file);
  return [
    ...file.innkallinger.map(({ html }, i) => text(`/innkallinger/${i}/html`, html, targets)),
    ...file.items.flatMap((item, i) => [
      ...paperPlaces(item.paper, `/items/${i}/paper`, targets, marks),
      ...(item.vedtak?.paragraphs ?? []).map((html, n) =>
        paragraph(`/items/${i}/vedtak/paragraphs/${n}`, html, targets),
      ),
      ...votePlaces(item, `/items/${i}`, targets),
      ...(item.account === undefined
        ? []
        : [{ ...text(`/items/${i}/account`, item.account, targets), marks }]),
    ]),
    ...vedleggPlaces(file.referat?.vedlegg ?? [], '/referat/vedlegg', targets),
    ...pastPlaces(file, targets),
    ...file.letters.map(({ html }, i) => ({ ...text(`/letters/${i}/html`, html, targets), marks })),
  ];
}

function paperPlaces(
  paper: CaseEntry['paper'],
  path: string,
  targets: LinkTargets,
  marks: ReadonlySet<string>,
): HtmlPlace[] {
  if (paper === undefined) return [];
  return [
    ...paper.sections.map(({ html }, i) => ({ ...text(`${path}/sections/${i}/html`, html, targets), marks })),
    ...paper.proposedVedtak.map((html, i) => paragraph(`${path}/proposedVedtak/${i}`, html, targets)),
    ...vedleggPlaces(paper.vedlegg, `${path}/vedlegg`, targets),
  ];
}

function vedleggPlaces(vedlegg: readonly VedleggEntry[], path: string, targets: LinkTargets): HtmlPlace[] {
  return vedlegg.flatMap(({ content }, i) =>
    'html' in content ? [text(`${path}/${i}/content/html`, content.html, targets)] : [],
  );
}

/** Texts that vedlegg were before. What they refer to may have gone since, as they have themselves. */
function pastPlaces(file: MeetingFile, targets: LinkTargets): HtmlPlace[] {
  return placedVersions(file).flatMap(({ path, version: { content } }) =>
    'html' in content
      ? [{ ...text(`${path}/content/html`, content.html, targets), isPast: true as const }]
      : [],
  );
}

function text(path: string, html: string, targets: LinkTargets): HtmlPlace {
  return { path, html, targets, inline: false };
}

function paragraph(path: string, html: string, targets: LinkTargets): HtmlPlace {
  return { path, html, targets, inline: true };
}
