import { Injectable } from '@nestjs/common';
import type { DocumentMeta } from '#documents/template/document-meta';
import { CouncilSettingsService } from '#domain/councils';
import { MeetingQueries, meetingNumberText, paperAnchor, vedleggAnchor } from '#domain/meetings';
import { SaksframleggQueries, type VedleggView } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { norwegianDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { vedleggDesignation } from './paper-set-building.document.js';
import { PaperPrintQueries } from './paper-print.queries.js';

/** Where a vedlegg belongs, as a copy of it says. */
export interface CopyPlace {
  /** "Vedlegg 2 til sak 15/2/2021". */
  readonly designation: string;
  readonly anchor: string;
  /** Of the copy, but for its title. */
  readonly meta: DocumentMeta;
}

/** Finds where a vedlegg belongs. Called inside units of work whose own policy has let the reader in. */
@Injectable()
export class CopyPlaces {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly printing: PaperPrintQueries,
    private readonly meetings: MeetingQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Of a vedlegg to a paper. */
  async ofPaper(actor: Actor, { ownerId, position }: VedleggView): Promise<CopyPlace> {
    const view = await this.papers.byId(actor, ownerId);
    const { meta } = await this.printing.ofView(actor, view);
    const designation = vedleggDesignation(meta.language, view.item, position);
    return { designation, anchor: vedleggAnchor(paperAnchor(view.item), position), meta };
  }

  /** Of a vedlegg to a referat. @param number of its meeting, "2/2021" */
  async ofReferat(actor: Actor, { position: vedlegg }: VedleggView, number: string): Promise<CopyPlace> {
    const { language, name, key } = await this.councils.get(actor);
    const { meeting } = await this.meetings.byNumber(actor, number);
    const day = norwegianDate(osloLocal(meeting.startsAt).date);
    const printed = message(language, 'document.meeting', { meeting: meetingNumberText(meeting) });
    const designation = message(language, 'document.vedleggToReferat', { vedlegg, meeting: number });
    return {
      designation,
      anchor: vedleggAnchor('referat', vedlegg),
      meta: {
        ...{ title: designation, subject: designation, language, author: name },
        created: meeting.startsAt.toISOString(),
        identifier: `${key}/${meeting.year}/${meeting.number}/referat`,
        runningHead: { left: name, right: `${printed} · ${day}` },
        foot: { left: designation },
      },
    };
  }
}
