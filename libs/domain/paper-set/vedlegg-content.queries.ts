import { Injectable } from '@nestjs/common';
import type { DocumentMeta } from '#documents/template/document-meta';
import { TemplateStore } from '#documents/template/template-store';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { message } from '#kernel/messages';
import { osloLocal, osloNoon } from '#kernel/oslo-time';
import { FileStore } from '#platform/files/file-store';
import { ActivityOverviewQueries } from '#domain/action-plan';
import { LetterDocumentQueries } from '#domain/correspondence';
import { TextLinkQueries, type VedleggView } from '#domain/saksframlegg';
import type { PaperSetVedlegg } from './paper-set.document.js';
import { ReferatPrintQueries } from './referat-print.queries.js';
import { beginsWithTitle, leftOutHtml } from './vedlegg-page.document.js';

/** Where a vedlegg stands in a package. */
export interface VedleggPlace {
  readonly actor: Actor;
  readonly meetingId: string;
  readonly startsAt: Date;
  readonly saksframleggId: string;
  /** Anchor of the vedlegg, `sak-15-2-2021-vedlegg-2`. */
  readonly anchor: string;
  /** "Vedlegg 2 til sak 15/2/2021". */
  readonly designation: string;
  /** Of the paper; head, language and dates of pages that the vedlegg has no own of. */
  readonly meta: DocumentMeta;
}

type Content = PaperSetVedlegg['content'];

/** Finds what a vedlegg consists of: a file from outside, a text of the secretariat, or a document of the program. */
@Injectable()
export class VedleggContentQueries {
  constructor(
    private readonly templates: TemplateStore,
    private readonly files: FileStore,
    private readonly links: TextLinkQueries,
    private readonly letters: LetterDocumentQueries,
    private readonly referater: ReferatPrintQueries,
    private readonly overviews: ActivityOverviewQueries,
  ) {}

  /**
   * The content as the package takes it. What the reader may not see, or what does not exist yet, becomes a page that
   * says so: nothing disappears silently. Called inside a unit of work.
   */
  async contentOf(vedlegg: VedleggView, place: VedleggPlace): Promise<Content> {
    const { exemption } = vedlegg;
    if (exemption?.open === false && vedlegg.file === null) {
      const { legalBasis } = exemption;
      return this.leftOut(
        vedlegg,
        place,
        message(place.meta.language, 'document.exemptDocument', { legalBasis }),
      );
    }
    try {
      return await this.found(vedlegg, place);
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      return this.leftOut(vedlegg, place, message(place.meta.language, refusal.code, refusal.params));
    }
  }

  private leftOut(vedlegg: VedleggView, place: VedleggPlace, reason: string): Content {
    const html = leftOutHtml(this.templates, vedlegg, reason);
    return { kind: 'html', html, meta: ownMeta(vedlegg, place) };
  }

  private async found(vedlegg: VedleggView, place: VedleggPlace): Promise<Content> {
    const { actor, meetingId, anchor } = place;
    switch (vedlegg.contentKind) {
      case 'file':
        // A page says why it is not there; a kept package is made anew, because its plan is another.
        if (vedlegg.file?.scan === 'found')
          throw new DomainError('file.closed', 'forbidden', { finding: vedlegg.file.scanFinding ?? '' });
        return { kind: 'file', name: vedlegg.file?.name ?? '', sha256: vedlegg.file?.sha256 ?? '' };
      case 'html':
        return this.note(vedlegg, place);
      case 'letter': {
        const model = await this.letters.byId(actor, vedlegg.letterId ?? '', meetingId);
        return this.set('letter', { ...model, id: anchor });
      }
      case 'referat': {
        const of = { number: vedlegg.referatNumber ?? 0, year: vedlegg.referatYear ?? 0 };
        return this.set('referat', { ...(await this.referater.referatOf(actor, of, meetingId)), id: anchor });
      }
      case 'activityOverview': {
        const model = await this.overviews.model(actor, osloLocal(place.startsAt).date);
        return this.set('activity-overview', { ...model, id: anchor });
      }
    }
  }

  private set<Model extends { readonly meta: DocumentMeta }>(kind: string, model: Model): Content {
    return { kind: 'html', html: this.templates.render(kind, model), meta: model.meta };
  }

  private async note(vedlegg: VedleggView, place: VedleggPlace): Promise<Content> {
    const bytes = await this.files.read(vedlegg.file?.sha256 ?? '');
    const html = await this.links.resolve(place.actor, bytes.toString('utf8'), place.meta.language, {
      owner: { kind: 'saksframlegg', id: place.saksframleggId },
      packageOf: place.meetingId,
    });
    const title = beginsWithTitle(html) ? '' : vedlegg.title;
    return this.set('vedlegg-note', {
      ...{ meta: ownMeta(vedlegg, place), designation: place.designation, title, html },
    });
  }
}

/** A vedlegg that is set by us runs under its paper's head, with its own title and, where it has one, its own date. */
function ownMeta(vedlegg: VedleggView, { meta, designation }: VedleggPlace): DocumentMeta {
  const { mark, ...paper } = meta;
  const isDraft = vedlegg.status === 'draft';
  return {
    ...paper,
    title: vedlegg.title,
    subject: designation,
    created: vedlegg.date === null ? meta.created : osloNoon(vedlegg.date),
    identifier: `${meta.identifier}/vedlegg/${vedlegg.position}`,
    runningHead: {
      ...meta.runningHead,
      left: message(meta.language, 'document.vedleggHead', { body: meta.author }),
    },
    foot: { left: designation },
    ...(isDraft ? { mark: mark ?? message(meta.language, 'document.vedleggDraftMark') } : {}),
  };
}
