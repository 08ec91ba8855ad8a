import { Writable } from 'node:stream';
import type { FileLimits } from '#documents/inspect/file-limits';
import type { DocumentOptions, PagePlan } from '#documents/pdf/document-options';
import { sendTo } from '#documents/pdf/send-to';
import { setDocument } from '#documents/pdf/set-document';
import { type Graft, GraftFailed, graftForeignPages } from './graft/graft-foreign-pages.js';
import type { PackageManifest } from './package-manifest.js';
import { manifestOf } from './manifest-of.js';
import { packageParts, type PackageParts } from './package-parts.js';
import type { PaperSetPlan, VedleggPlan } from './paper-set-plan.js';
import { SetPages, type Templates } from './set-pages.js';
import { takeIn, type TakenIn } from './vedlegg-intake.js';

/** What the binder works with. */
export interface BindingDesk {
  templates: Templates;
  /** Limits on foreign files; the default when left out. */
  limits?: FileLimits;
  /** Told after each vedlegg that has been taken in. */
  onProgress?: (done: number, all: number) => void;
}

/**
 * Makes a møtepakke: one PDF with cover, saksliste, every paper and its vedlegg, stamps, bookmarks and checksums;
 * writes it to `out`, leaves `out` open, and gives back what it holds. The same plan gives the same bytes.
 *
 * No vedlegg stops it: what cannot be taken in is named, with the reason, on a page in its place, on a list at the
 * front and in the manifest. It claims PDF/A-2a and PDF/UA-1 only when everything in it is set by us; see README.
 * Throws when `out` fails, when a file cannot be fetched for another reason than the file, or on a faulty template.
 */
export async function bindPaperSet(
  plan: PaperSetPlan,
  desk: BindingDesk,
  out: Writable,
): Promise<PackageManifest> {
  const pages = new SetPages(desk.templates, plan.meta.language);
  const failed = new Set<VedleggPlan>();
  for (;;) {
    const taken = await takeInAll(plan, desk, failed);
    const all = packageParts(plan, taken, pages);
    try {
      return await write(plan, all, out);
    } catch (fault) {
      // Found only while putting it in: the whole is made again without it. Each round leaves out one more.
      if (!(fault instanceof GraftFailed)) throw fault;
      failed.add((fault.graft as VedleggGraft).vedlegg);
    }
  }
}

async function takeInAll(
  plan: PaperSetPlan,
  { limits, onProgress }: BindingDesk,
  failed: ReadonlySet<VedleggPlan>,
): Promise<Map<VedleggPlan, TakenIn>> {
  const taken = new Map<VedleggPlan, TakenIn>();
  const all = plan.papers.flatMap((paper) => paper.vedlegg);
  for (const vedlegg of all) {
    const one = await takeIn(vedlegg, limits);
    const reason = { code: 'file.pdf.broken', params: {} };
    taken.set(vedlegg, failed.has(vedlegg) ? { ...one, becomes: { as: 'left-out', reason } } : one);
    onProgress?.(taken.size, all.length);
  }
  return taken;
}

async function write(plan: PaperSetPlan, all: PackageParts, out: Writable): Promise<PackageManifest> {
  const foreign = all.sources.some(
    (source) => source.from === 'vedlegg' && source.taken.becomes.as === 'foreign-pdf',
  );
  const claim = foreign || all.attachments.length > 0 ? 'none' : 'PDF/A-2a+UA-1';
  const { meta, look } = plan;
  const options: DocumentOptions = { meta, look, claim, attachments: all.attachments, images: all.images };
  const document = await setDocument(all.parts, options);
  const manifest = manifestOf(plan, all, document.pages, claim);
  if (!foreign) {
    await document.write(out);
    return manifest;
  }
  const own = new Gathered();
  await document.write(own);
  const whole = await graftForeignPages(own.bytes(), grafts(all, document.pages));
  await sendTo(out, whole);
  return manifest;
}

/** A graft that knows its vedlegg, so that one that fails can be named. */
interface VedleggGraft extends Graft {
  vedlegg: VedleggPlan;
}

function grafts(all: PackageParts, plan: PagePlan): VedleggGraft[] {
  return all.sources.flatMap((source, i) => {
    const part = all.parts[i];
    if (source.from !== 'vedlegg' || source.taken.becomes.as !== 'foreign-pdf') return [];
    const { vedlegg, sha256, becomes } = source.taken;
    const stamp = part.stamp ?? '';
    return [
      {
        vedlegg,
        foreign: becomes.foreign,
        firstPage: plan.parts[i].first,
        title: part.bookmark?.title ?? vedlegg.title,
        pageText: (page: number) => stamp.replace('{page}', String(page)),
        sha256,
      },
    ];
  });
}

/** Keeps what is written to it. */
class Gathered extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.chunks);
  }
}
