import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { PressJob } from '#documents/press/press-job';
import { TemplateStore } from '#documents/template/template-store';
import { CouncilSettingsService } from '#domain/councils';
import type { OpenedFile } from '#domain/documents-register';
import { beginsWithTitle, documentJob, DocumentService } from '#domain/paper-set';
import { TextLinkQueries, VedleggQueries } from '#domain/saksframlegg';
import { type Actor, givenActor } from '#kernel/actor';
import { osloNoon } from '#kernel/oslo-time';
import { FileStore, type StoredContent } from '#platform/files/file-store';
import type { InnsynLetterModel } from './innsyn-letter.document.js';
import { documentName } from './requested-document.document.js';
import type { StandingDocument } from './requested-document.queries.js';

/** Content that lies in the file store: made by the program, or a file that is kept. */
export interface MadeContent extends StoredContent {
  readonly mediaType: string;
  /** With the full stop, ".pdf". */
  readonly ending: string;
}

/** Bytes that one document of ours may have. */
const largest = 512 * 1024 * 1024;
const pdf = { mediaType: 'application/pdf', ending: '.pdf' } as const;

type Source = { readonly job: PressJob } | { readonly file: OpenedFile['file'] };

/**
 * Makes what is given out. Everything is read as anybody reads it, but for the exemptions that access was given in spite
 * of: what is kept back is not in what is made.
 */
@Injectable()
export class InnsynMakingService {
  constructor(
    private readonly documents: DocumentService,
    private readonly vedlegg: VedleggQueries,
    private readonly links: TextLinkQueries,
    private readonly councils: CouncilSettingsService,
    private readonly templates: TemplateStore,
    private readonly contents: FileStore,
  ) {}

  /**
   * One document, as far as it is given. Done outside units of work: it takes seconds.
   * @param given ids of the exemptions and shields that access was given in spite of
   * @throws DomainError of the feature that has the document, when it cannot be read that way; `document.failed`
   */
  async document(actor: Actor, document: StandingDocument, given: readonly string[]): Promise<MadeContent> {
    const source = await this.source(actor, document, given);
    if ('job' in source) return { ...(await this.print(source.job)), ...pdf };
    const { sha256, size, mediaType, name } = source.file;
    return { sha256, size, mediaType, ending: /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '' };
  }

  /** The letter. @throws DomainError `document.failed`, `document.tooBusy` */
  async letter(model: InnsynLetterModel): Promise<MadeContent> {
    const html = this.templates.render('innsyn-answer', model);
    return { ...(await this.print(documentJob(html, model.meta))), ...pdf };
  }

  private async source(
    { councilId, requestId }: Actor,
    document: StandingDocument,
    given: readonly string[],
  ): Promise<Source> {
    // A letter that was laid before no meeting is read by nobody outside; whoever asked for it is.
    const reader = givenActor(councilId, [...given, document.id], requestId);
    switch (document.kind) {
      case 'saksframlegg':
        return this.documents.prepare(reader, 'saksframlegg', document.key);
      case 'referat':
        return this.documents.prepare(reader, 'referat', document.meetingNumber);
      case 'letter':
        return this.documents.prepare(reader, 'letter', document.key);
      case 'vedlegg':
        return this.vedleggSource(reader, document);
    }
  }

  private async vedleggSource(reader: Actor, document: StandingDocument): Promise<Source> {
    if (document.contentKind === 'activityOverview')
      return this.documents.prepare(reader, 'activity-overview', document.meetingNumber);
    const { file, content } = await this.vedlegg.openGranted(reader, document.id);
    if (file.mediaType !== 'text/html') {
      content.destroy();
      return { file };
    }
    return { job: await this.note(reader, document, (await buffer(content)).toString('utf8')) };
  }

  /** A text of the secretariat that is kept as a vedlegg. */
  private async note(reader: Actor, document: StandingDocument, text: string): Promise<PressJob> {
    const { key, name, language } = await this.councils.get(reader);
    const owner = {
      kind: document.ofReferat ? 'referat' : 'saksframlegg',
      id: document.ownerId ?? '',
    } as const;
    const html = await this.links.resolve(reader, text, language, { owner });
    const designation = documentName(language, document, '');
    const meta = {
      ...{
        title: document.title,
        language,
        author: name,
        subject: designation,
        created: osloNoon(document.date),
      },
      identifier: `${key}/vedlegg/${document.id}`,
      runningHead: { left: name, right: designation },
      foot: { left: designation },
    };
    const title = beginsWithTitle(html) ? '' : document.title;
    return documentJob(this.templates.render('vedlegg-note', { meta, designation, title, html }), meta);
  }

  private async print(job: PressJob): Promise<StoredContent> {
    const out = new PassThrough();
    // The fault is told by whoever writes; the store may not be listening yet.
    out.on('error', () => undefined);
    const keeping = this.contents.put(out, largest);
    try {
      await this.documents.print({ job }, out);
      out.end();
      return await keeping;
    } catch (fault) {
      out.destroy(fault instanceof Error ? fault : new Error(String(fault)));
      await keeping.catch(() => undefined);
      throw fault;
    }
  }
}
