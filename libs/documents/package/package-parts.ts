import type { Attachment, DocumentPart } from '#documents/pdf/document-options';
import type { PaperSetPlan, VedleggPlan } from './paper-set-plan.js';
import { type ContentsRow, halves, type SetPages } from './set-pages.js';
import { sha256Of, type TakenIn } from './vedlegg-intake.js';
import { htmlPart, vedleggPart } from './vedlegg-part.js';

/** Where each part came from, in the order of the parts that the engine gets; what the manifest is made of. */
export type PartSource =
  | { from: 'text'; id: string; title: string; stamp: string; sha256: string }
  | { from: 'vedlegg'; taken: TakenIn };

/** Everything that the engine needs for a package, and where it came from. */
export interface PackageParts {
  parts: DocumentPart[];
  sources: PartSource[];
  images: Map<string, Uint8Array>;
  attachments: Attachment[];
}

/** Ids of our own lists; the dot keeps them clear of ids that come from the domain. */
const leftOutId = 'paper-set.left-out';
const contentsId = 'paper-set.contents';

/**
 * The package in its order: cover and saksliste, the list of what could not be taken in (if there is any, and early,
 * so that it is seen), each paper with its vedlegg, and last the contents with checksums.
 * @param taken what each vedlegg of the papers becomes
 */
export function packageParts(
  plan: PaperSetPlan,
  taken: ReadonlyMap<VedleggPlan, TakenIn>,
  pages: SetPages,
): PackageParts {
  const all: PackageParts = { parts: [], sources: [], images: new Map(), attachments: [] };
  const add = (part: DocumentPart, source: PartSource) => {
    all.parts.push(part);
    all.sources.push(source);
  };
  const own = (id: string, title: string, html: string) =>
    add(htmlPart({ id, html, meta: plan.meta }, undefined, { title, level: 1 }), {
      from: 'text',
      id,
      title,
      stamp: '',
      sha256: '',
    });
  for (const text of plan.front) {
    const { id, title } = text;
    const source = { from: 'text', id, title, stamp: '', sha256: sha256Of(text.html) } as const;
    add(htmlPart(text, undefined, { title, level: 1 }), source);
  }
  const leftOut = leftOutRows(taken, pages);
  if (leftOut.length > 0) own(leftOutId, pages.heading('leftOut'), pages.leftOutList(leftOut));
  for (const paper of plan.papers) {
    const { id, title, stamp } = paper;
    const source = { from: 'text', id, title, stamp, sha256: sha256Of(paper.html) } as const;
    add(htmlPart(paper, pages.stamp(stamp), { title, level: 1 }), source);
    for (const vedlegg of paper.vedlegg) {
      const one = taken.get(vedlegg) as TakenIn;
      const { part, images, attachment } = vedleggPart(one, pages, plan.meta);
      add(part, { from: 'vedlegg', taken: one });
      for (const [name, bytes] of images) all.images.set(name, bytes);
      if (attachment) all.attachments.push(attachment);
    }
  }
  const rows = all.sources.map((source) => contentsRow(source, pages)).filter((row) => row.id !== leftOutId);
  own(contentsId, pages.heading('contents'), pages.contents(rows));
  const { reader } = plan;
  const parts = reader === undefined ? all.parts : all.parts.map((part) => ({ ...part, reader }));
  return { ...all, parts, attachments: withUniqueNames(all.attachments) };
}

function leftOutRows(taken: ReadonlyMap<VedleggPlan, TakenIn>, pages: SetPages) {
  return [...taken.values()].flatMap(({ vedlegg, becomes }) => {
    if (becomes.as !== 'left-out') return [];
    const reason = pages.reason(becomes.reason.code, becomes.reason.params);
    const { id, stamp, title } = vedlegg;
    return [{ id, stamp, title, reason }];
  });
}

function contentsRow(source: PartSource, pages: SetPages): ContentsRow {
  if (source.from === 'text') {
    const { id, title, sha256 } = source;
    return { id, title, isVedlegg: false, checksum: halves(sha256), fileName: '', notes: [] };
  }
  const { vedlegg, becomes, sha256 } = source.taken;
  const leftBehind = becomes.as === 'foreign-pdf' ? [...becomes.foreign.leftBehind].sort() : [];
  const reason = becomes.as === 'left-out' ? [pages.reason(becomes.reason.code, becomes.reason.params)] : [];
  return {
    id: vedlegg.id,
    title: pages.vedleggTitle(vedlegg.number, vedlegg.title),
    isVedlegg: true,
    checksum: halves(sha256),
    fileName: vedlegg.content.kind === 'file' ? vedlegg.content.name : '',
    notes: [...reason, ...leftBehind.map((each) => pages.note(each))],
  };
}

/** Files in a PDF are found by name: of two with the same name the second would hide the first. */
function withUniqueNames(attachments: Attachment[]): Attachment[] {
  const used = new Set<string>();
  return attachments.map((attachment) => {
    const dot = attachment.name.lastIndexOf('.');
    const [stem, ending] =
      dot > 0 ? [attachment.name.slice(0, dot), attachment.name.slice(dot)] : [attachment.name, ''];
    let { name } = attachment;
    for (let copy = 2; used.has(name); copy++) name = `${stem} (${copy})${ending}`;
    used.add(name);
    return { ...attachment, name };
  });
}
