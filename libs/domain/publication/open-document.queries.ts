import { Injectable } from '@nestjs/common';
import { DocumentService, type PreparedDocument } from '#domain/paper-set';
import { SaksframleggQueries, type SaksframleggView, type VedleggView } from '#domain/saksframlegg';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { OpenCouncil } from './open-council.queries.js';
import { type OpenMeetingView, OpenMeetings } from './open-meeting.queries.js';
import { OpenVedleggPlaces } from './open-vedlegg-place.queries.js';
import { opensPapers } from './public-reading.rules.js';
import { forAnybody, publicationError } from './publication.errors.js';

/** A document as anybody gets it, with its vedlegg. */
export interface OpenDocument {
  readonly open: OpenMeetingView;
  readonly prepared: PreparedDocument;
  readonly vedlegg: readonly VedleggView[];
  /** Ids of vedlegg that cannot be opened: exempted, or not there yet. */
  readonly shut: ReadonlySet<string>;
}

/** The documents of open meetings in their public variant: what is exempted is not in what these are made from. */
@Injectable()
export class OpenDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: OpenMeetings,
    private readonly papers: SaksframleggQueries,
    private readonly vedlegg: OpenVedleggPlaces,
    private readonly documents: DocumentService,
  ) {}

  /**
   * The paper of a case.
   * @param meetingNumber "2/2021"
   * @param sequence number of the case in the year
   * @throws DomainError `publication.notFound`
   */
  async paper(
    council: OpenCouncil,
    meetingNumber: string,
    sequence: number,
  ): Promise<OpenDocument & { readonly view: SaksframleggView }> {
    const { actor } = council;
    return this.reading(council, meetingNumber, async (open) => {
      const number = `${sequence}/${meetingNumber}`;
      const view = opensPapers(open.openness) ? await this.papers.byCaseNumber(actor, number) : null;
      if (!view || view.item.status === 'withdrawn') throw publicationError('publication.notFound');
      const prepared = await this.documents.prepare(actor, 'saksframlegg', number);
      const { vedlegg } = view;
      return { open, view, prepared, vedlegg, shut: await this.vedlegg.shut(council, vedlegg) };
    });
  }

  /** The approved referat of a meeting. @throws DomainError `publication.notFound` */
  async referat(council: OpenCouncil, meetingNumber: string): Promise<OpenDocument> {
    return this.reading(council, meetingNumber, async (open) => {
      if (!open.referat) throw publicationError('publication.notFound');
      const prepared = await this.documents.prepare(council.actor, 'referat', meetingNumber);
      const vedlegg = await this.vedlegg.ofReferat(council, open);
      return { open, prepared, vedlegg, shut: await this.vedlegg.shut(council, vedlegg) };
    });
  }

  private async reading<Result>(
    council: OpenCouncil,
    meetingNumber: string,
    work: (open: OpenMeetingView) => Promise<Result>,
  ): Promise<Result> {
    return forAnybody(() =>
      this.unitOfWork.read(council.actor, async () => work(await this.meetings.one(council, meetingNumber))),
    );
  }
}
