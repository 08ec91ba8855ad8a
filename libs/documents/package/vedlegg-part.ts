import type { Attachment, Bookmark, DocumentPart, HtmlPart } from '#documents/pdf/document-options';
import type { DocumentMeta } from '#documents/template/document-meta';
import { reservedSize } from './graft/page-geometry.js';
import { type SetPages, sizeInWords } from './set-pages.js';
import type { TakenIn } from './vedlegg-intake.js';

/** What one vedlegg gives to the engine. */
export interface VedleggParts {
  part: DocumentPart;
  /** Pictures by the name under which the part's HTML asks for them. */
  images: [source: string, bytes: Uint8Array][];
  attachment?: Attachment;
}

/** An HTML part of a package: own head and foot, page numbers of the whole. */
export function htmlPart(
  text: { id: string; html: string; meta: DocumentMeta },
  stamp: string | undefined,
  bookmark: Bookmark,
): HtmlPart {
  const { runningHead, foot, mark } = text.meta;
  const { id, html } = text;
  return {
    kind: 'html',
    id,
    html,
    runningHead,
    foot,
    mark,
    stamp,
    bookmark,
    pageNumbers: 'whole',
    newPage: true,
  };
}

/** Turns a vedlegg into what the engine sets or keeps free; `meta` is that of the package, for our own pages. */
export function vedleggPart(taken: TakenIn, pages: SetPages, meta: DocumentMeta): VedleggParts {
  const { vedlegg, becomes } = taken;
  const { id, number, title, content } = vedlegg;
  const stamp = pages.stamp(vedlegg.stamp);
  const bookmark = { title: pages.vedleggTitle(number, title), level: 2 };
  const own = (html: string, head = meta) => htmlPart({ id, html, meta: head }, stamp, bookmark);
  const facts = {
    fileName: content.kind === 'file' ? content.name : '',
    size: taken.size === undefined ? '' : sizeInWords(taken.size),
  };
  switch (becomes.as) {
    case 'foreign-pdf': {
      const sizes = becomes.foreign.pages.map(({ box }) => reservedSize(box));
      return { part: { kind: 'reserved', id, pages: sizes, stamp, bookmark }, images: [] };
    }
    case 'text':
      return { part: own(becomes.html, content.kind === 'html' ? content.meta : meta), images: [] };
    case 'plain-text':
      return { part: own(pages.text(taken, becomes.text)), images: [] };
    case 'image': {
      const images = becomes.pictures.map((bytes, i): [string, Uint8Array] => [
        `picture:${taken.sha256}-${i + 1}`,
        bytes,
      ]);
      return {
        part: own(
          pages.images(
            taken,
            images.map(([source]) => source),
          ),
        ),
        images,
      };
    }
    case 'attached-file': {
      const { fileName: name } = facts;
      const mediaType = taken.mediaType ?? 'application/octet-stream';
      const attachment = { name, mediaType, bytes: becomes.bytes, description: bookmark.title };
      return { part: own(pages.asFile(taken, facts)), images: [], attachment };
    }
    case 'left-out': {
      const reason = pages.reason(becomes.reason.code, becomes.reason.params);
      return { part: own(pages.leftOut(taken, reason, facts)), images: [] };
    }
  }
}
