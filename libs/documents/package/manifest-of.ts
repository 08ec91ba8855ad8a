import type { DocumentOptions, PagePlan } from '#documents/pdf/document-options';
import type { ManifestPart, PackageManifest, PartKind } from './package-manifest.js';
import type { PackageParts, PartSource } from './package-parts.js';
import type { PaperSetPlan } from './paper-set-plan.js';
import type { Becomes } from './vedlegg-intake.js';

/** The manifest of a package whose pages are laid out. */
export function manifestOf(
  plan: PaperSetPlan,
  all: PackageParts,
  pages: PagePlan,
  claim: DocumentOptions['claim'],
): PackageManifest {
  const { title, identifier, created } = plan.meta;
  return {
    title,
    identifier,
    created,
    pages: pages.count,
    claims: claim === 'none' ? [] : ['PDF/A-2a', 'PDF/UA-1'],
    parts: all.sources.map((source, i) => {
      const { first, count } = pages.parts[i];
      return { ...partOf(source, all.parts[i].bookmark?.title ?? ''), firstPage: first, pages: count };
    }),
  };
}

type Unpaged = Omit<ManifestPart, 'firstPage' | 'pages'>;

function partOf(source: PartSource, title: string): Unpaged {
  if (source.from === 'text') {
    const { id, stamp, sha256 } = source;
    return { id, title, stamp, kind: 'text', sha256, leftBehind: [] };
  }
  const { vedlegg, becomes, sha256, size, mediaType } = source.taken;
  const { id, stamp, content } = vedlegg;
  return {
    id,
    title,
    stamp,
    kind: kindOf(becomes),
    sha256,
    ...(content.kind === 'file' && { fileName: content.name }),
    ...(mediaType !== undefined && { mediaType }),
    ...(size !== undefined && { size }),
    ...(becomes.as === 'left-out' && { reason: becomes.reason }),
    leftBehind: becomes.as === 'foreign-pdf' ? [...becomes.foreign.leftBehind].sort() : [],
  };
}

const kindOf = ({ as }: Becomes): PartKind => (as === 'plain-text' ? 'text' : as);
