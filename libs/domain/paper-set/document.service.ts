import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PackageManifest } from '#documents/package/package-manifest';
import { DocumentPress } from '#documents/press/document-press';
import type { PressJob } from '#documents/press/press-job';
import { TemplateStore } from '#documents/template/template-store';
import { wordDocument } from '#documents/word/word-document';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { PaperText } from '#domain/saksframlegg';
import { FileStore } from '#platform/files/file-store';
import { documentError } from './document.errors.js';
import { DocumentPreparing } from './document-preparing.service.js';
import { escaped, stamped } from './named-copy.rules.js';
import { ReaderNames } from './reader-name.queries.js';
import { printedOrder } from './paper-set-job.document.js';
import type { PreparedDocument } from './prepared-document.document.js';

/** What somebody who waits for a PDF may want. */
export interface PrintingOptions {
  /** Told how many parts are done, of how many. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Stops the making, as when a browser goes away. */
  readonly signal?: AbortSignal;
}

/** A document as a page, and as a PDF made outside the thread that serves. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly preparing: DocumentPreparing,
    private readonly press: DocumentPress,
    private readonly files: FileStore,
    private readonly templates: TemplateStore,
    private readonly names: ReaderNames,
  ) {}

  /** What the PDF of a prepared document is known by: the same words, files, templates and program give the same. */
  fingerprint({ job }: Pick<PreparedDocument, 'job'>): string {
    return printedOrder(job, this.templates).fingerprint;
  }

  /**
   * Finds a document for an actor and makes it ready; nothing has been written when it refuses. When it tells somebody what
   * is exempted from the public, their name and the moment stand on every page of it.
   * @param kind "innkalling", "saksframlegg", "referat", "referat-extract" (særutskrift), "letter" (brev),
   * "activity-overview" (aktivitetsoversikt), "paper-set" (møtepakke)
   * @param which "2/2021" (meeting), "14/2/2021" (case), the key of a letter
   * @throws DomainError `document.unknownKind`, and the codes of the feature that has the document: not found,
   * not readable, not visible yet
   */
  async prepare(actor: Actor, kind: string, which: string): Promise<PreparedDocument> {
    const document = await this.preparing.prepare(actor, kind, which);
    const reader = document.tellsExempted ? await this.names.of(actor, systemClock.now()) : null;
    return reader ? stamped(document, reader.stamp) : document;
  }

  /** A paper from a text that is not kept, ready to be printed. @throws DomainError as `SaksframleggPreviewQueries.model` */
  async preview(actor: Actor, address: string, text: PaperText): Promise<PreparedDocument> {
    return this.preparing.preview(actor, address, text);
  }

  /** The document's HTML for a page, from the same template as the PDF. @throws DomainError as {@link prepare} */
  async html(actor: Actor, kind: string, which: string): Promise<string> {
    return (await this.prepare(actor, kind, which)).html;
  }

  /**
   * The document as a Word file, to go on working in; the PDF is the document itself. A møtepakke has none: most of it
   * is other people's files.
   * @returns the bytes, and a name with ending
   * @throws DomainError `document.notAsWord`, and as {@link prepare}
   */
  async word(
    actor: Actor,
    kind: string,
    which: string,
  ): Promise<{ readonly bytes: Buffer; readonly fileName: string }> {
    const document = await this.prepare(actor, kind, which);
    if (document.kind === 'paper-set') throw documentError('document.notAsWord');
    const told = document.stamp === undefined ? '' : `<p><em>${escaped(document.stamp)}</em></p>`;
    const bytes = await wordDocument(`${told}${document.html}`, document.meta);
    return { bytes, fileName: document.fileName.replace(/\.pdf$/, '.docx') };
  }

  /**
   * Finds a document and writes its PDF to `out`, which stays open.
   * @throws DomainError as {@link prepare} and {@link print}
   */
  async write(
    actor: Actor,
    kind: string,
    which: string,
    out: Writable,
    options: PrintingOptions = {},
  ): Promise<PreparedDocument> {
    const document = await this.prepare(actor, kind, which);
    await this.print(document, out, options);
    return document;
  }

  /**
   * Makes the PDF of a prepared document and writes it to `out`, which stays open.
   * @returns what a møtepakke consists of, with checksums; nothing for other documents
   * @throws DomainError `document.failed`, `document.tooBusy`; the writer's own error when it fails
   */
  async print(
    document: { readonly job: PressJob },
    out: Writable,
    options: PrintingOptions = {},
  ): Promise<PackageManifest | undefined> {
    return this.press.print(document.job, out, { ...options, fetch: (sha256) => this.files.read(sha256) });
  }
}
