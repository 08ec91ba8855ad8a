import { Injectable } from '@nestjs/common';
import type { OpenedFile } from '#domain/documents-register';
import { VedleggQueries, type VedleggView } from '#domain/saksframlegg';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { OpenCouncil } from './open-council.queries.js';
import { type OpenMeetingView, OpenMeetings } from './open-meeting.queries.js';
import { OpenVedleggPlaces } from './open-vedlegg-place.queries.js';
import { OpenVedleggTexts } from './open-vedlegg-text.queries.js';
import { forAnybody, publicationError } from './publication.errors.js';

/** A vedlegg opened: a file, a text of ours, or the referat of a meeting, which has an address of its own. */
export type OpenedVedlegg =
  | { readonly kind: 'file'; readonly opened: OpenedFile }
  | { readonly kind: 'text'; readonly open: OpenMeetingView; readonly title: string; readonly html: string }
  | { readonly kind: 'referat'; readonly meetingNumber: string };

interface Found {
  readonly open: OpenMeetingView;
  readonly entry: VedleggView;
  readonly isOfReferat: boolean;
}

/** Opens vedlegg for anybody: what is exempted is not found. */
@Injectable()
export class OpenVedlegg {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: OpenMeetings,
    private readonly places: OpenVedleggPlaces,
    private readonly vedlegg: VedleggQueries,
    private readonly texts: OpenVedleggTexts,
  ) {}

  /** A vedlegg to a paper of the meeting, or to its referat. @throws DomainError `publication.notFound` */
  async open(council: OpenCouncil, meetingNumber: string, id: string): Promise<OpenedVedlegg> {
    return forAnybody(async () => {
      const found = await this.find(council, meetingNumber, id);
      const { open, entry } = found;
      if (entry.exemption?.open === false && entry.file === null)
        throw publicationError('publication.notFound');
      if (entry.contentKind === 'referat')
        return { kind: 'referat', meetingNumber: `${entry.referatNumber}/${entry.referatYear}` };
      if (entry.contentKind === 'letter' || entry.contentKind === 'activityOverview')
        return { kind: 'text', open, title: entry.title, html: await this.texts.ofDocument(council, found) };
      const opened = found.isOfReferat
        ? await this.vedlegg.openGranted(council.actor, id)
        : await this.vedlegg.open(council.actor, id);
      if (entry.contentKind === 'file') return { kind: 'file', opened };
      return {
        kind: 'text',
        open,
        title: entry.title,
        html: await this.texts.ofNote(council, entry, opened),
      };
    });
  }

  private async find(council: OpenCouncil, meetingNumber: string, id: string): Promise<Found> {
    return this.unitOfWork.read(council.actor, async () => {
      const open = await this.meetings.one(council, meetingNumber);
      const own = (await this.places.ofReferat(council, open)).find((entry) => entry.id === id);
      const entry = own ?? (await this.places.ofPaper(council, open, id));
      return { open, entry, isOfReferat: own !== undefined };
    });
  }
}
