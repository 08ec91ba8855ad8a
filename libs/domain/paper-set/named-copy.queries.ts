import { Injectable } from '@nestjs/common';
import type { PaperSetJob } from '#documents/press/press-job';
import { TemplateStore } from '#documents/template/template-store';
import { VedleggQueries, type VedleggView } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { message } from '#kernel/messages';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type CopyPlace, CopyPlaces } from './copy-place.queries.js';
import { pdfFileName } from './document-kind.rules.js';
import { escaped, hasPagesToMark } from './named-copy.rules.js';
import { type ReaderName, ReaderNames } from './reader-name.queries.js';

/** A copy of a file for one person, ready for the press. */
export interface NamedCopy {
  /** With ending. */
  readonly fileName: string;
  readonly job: PaperSetJob;
}

/**
 * Copies of exempted vedlegg that carry the name of whoever took them, on every page. The press makes them, as it makes a
 * package: a page that says for whom and why, then the file with its stamp. What is kept is never touched.
 */
@Injectable()
export class NamedCopies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedlegg: VedleggQueries,
    private readonly places: CopyPlaces,
    private readonly names: ReaderNames,
    private readonly templates: TemplateStore,
  ) {}

  /**
   * The copy that a reader gets of a vedlegg to a paper; null when they get the file as it is: it is not exempted, they
   * decide about it themselves, what they get is its redacted version, or it has no pages to mark.
   * @throws DomainError as `VedleggQueries.byId`
   */
  async ofVedlegg(actor: Actor, id: string, now: Date = systemClock.now()): Promise<NamedCopy | null> {
    return this.unitOfWork.read(actor, async () => {
      const entry = await this.vedlegg.byId(actor, id);
      return this.of(actor, entry, now, () => this.places.ofPaper(actor, entry));
    });
  }

  /**
   * The same of a vedlegg to a referat, which the feature that owns it has let the actor see.
   * @param meetingNumber "2/2021"
   * @throws DomainError as `VedleggQueries.granted`
   */
  async ofReferatVedlegg(
    actor: Actor,
    meetingNumber: string,
    id: string,
    now: Date = systemClock.now(),
  ): Promise<NamedCopy | null> {
    return this.unitOfWork.read(actor, async () => {
      const entry = await this.vedlegg.granted(actor, id);
      return this.of(actor, entry, now, () => this.places.ofReferat(actor, entry, meetingNumber));
    });
  }

  private async of(
    actor: Actor,
    entry: VedleggView,
    now: Date,
    placeOf: () => Promise<CopyPlace>,
  ): Promise<NamedCopy | null> {
    if (entry.exemption?.open !== true || !hasPagesToMark(entry.file?.mediaType)) return null;
    const reader = await this.names.of(actor, now);
    return reader && this.copy(entry, await placeOf(), reader);
  }

  private copy(
    entry: VedleggView,
    { designation, anchor, meta: place }: CopyPlace,
    reader: ReaderName,
  ): NamedCopy {
    const { position: number, title } = entry;
    const { name, moment, stamp } = reader;
    const legalBasis = entry.exemption?.legalBasis ?? '';
    const told = message(place.language, 'document.namedCopy', { name: escaped(name), moment, legalBasis });
    const meta = {
      ...{ ...place, title, subject: designation, foot: { left: designation } },
      identifier: `${place.identifier}/vedlegg/${number}/navngitt`,
    };
    const html = this.templates.render('vedlegg-note', { meta, designation, title, html: `<p>${told}</p>` });
    const content = {
      ...{ kind: 'file' as const, name: entry.file?.name ?? '', file: entry.file?.sha256 ?? '' },
    };
    const vedlegg = [{ id: anchor, number, title, stamp, content }];
    const papers = [{ id: 'eksemplar', title: designation, stamp, html, meta, vedlegg }];
    return { fileName: pdfFileName(title), job: { kind: 'paper-set', plan: { meta, front: [], papers } } };
  }
}
