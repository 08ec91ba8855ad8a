import { Injectable } from '@nestjs/common';
import { MeetingQueries, type MeetingView } from '#domain/meetings';
import { ReferatQueries } from '#domain/referat';
import { type SaksframleggEntry, SaksframleggQueries } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import type { Page, PageRequest } from '#kernel/paging';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { OpenCouncil } from './open-council.queries.js';
import { type Openness, opennessOf, opensPapers } from './public-reading.rules.js';
import { forAnybody, publicationError } from './publication.errors.js';

/** What anybody is told of an approved referat. */
export interface OpenReferat {
  /** `yyyy-mm-dd`; null when nothing was corrected afterwards. */
  readonly correctedOn: string | null;
  /** Legal basis when the whole of it is exempted; null when it can be read. */
  readonly exempt: string | null;
}

/** A meeting that anybody may read about. */
export interface OpenMeeting {
  readonly meeting: MeetingView['meeting'];
  readonly openness: Exclude<Openness, 'closed'>;
  /** Null until it is approved. */
  readonly referat: OpenReferat | null;
}

/** The same with its agenda and the papers that are open. */
export interface OpenMeetingView extends OpenMeeting {
  readonly view: MeetingView;
  readonly papers: readonly SaksframleggEntry[];
}

/** The meetings of an open council, as anybody may read of them. What is not open is not found. */
@Injectable()
export class OpenMeetings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly referater: ReferatQueries,
    private readonly papers: SaksframleggQueries,
  ) {}

  /** The newest first. A page may be shorter than asked for; it is the last one when it has no `next`. */
  async list(
    council: OpenCouncil,
    page: PageRequest,
    filter: { readonly year?: number } = {},
  ): Promise<Page<OpenMeeting>> {
    return this.unitOfWork.read(council.actor, async () => {
      const { rows, next } = await this.meetings.list(council.actor, page, filter);
      const open = await this.opened(council, rows);
      return { rows: open, ...(next === undefined ? {} : { next }) };
    });
  }

  /** @param number "2/2021" @throws DomainError `publication.notFound` */
  async one(council: OpenCouncil, number: string): Promise<OpenMeetingView> {
    const { actor } = council;
    return forAnybody(() =>
      this.unitOfWork.read(actor, async () => {
        const view = await this.meetings.byNumber(actor, number);
        const open = (await this.opened(council, [view.meeting])).at(0);
        if (!open) throw publicationError('publication.notFound');
        return { ...open, view, papers: await this.openPapers(actor, open, view) };
      }),
    );
  }

  /** Papers of items that were withdrawn are left out, as they are in the møtepakke. */
  private async openPapers(
    actor: Actor,
    { openness }: OpenMeeting,
    { meeting, agenda }: MeetingView,
  ): Promise<readonly SaksframleggEntry[]> {
    if (!opensPapers(openness)) return [];
    const withdrawn = new Set(agenda.filter(({ status }) => status === 'withdrawn').map(({ id }) => id));
    const papers = await this.papers.ofMeeting(actor, meeting.id);
    return papers.filter(({ agendaItemId }) => !withdrawn.has(agendaItemId));
  }

  private async opened(
    { actor, reading }: OpenCouncil,
    meetings: readonly MeetingView['meeting'][],
  ): Promise<readonly OpenMeeting[]> {
    const ids = meetings.map(({ id }) => id);
    const approved = await this.approved(ids);
    const standings = await this.referater.standings(actor, ids);
    return meetings.flatMap((meeting) => {
      const isApproved = approved.has(meeting.id);
      const openness = opennessOf(reading, { isApproved });
      if (openness === 'closed') return [];
      const exempt = standings.has(meeting.id) ? null : (approved.get(meeting.id) ?? '');
      const correctedOn = standings.get(meeting.id)?.correctedOn ?? null;
      return [{ meeting, openness, referat: isApproved ? { correctedOn, exempt } : null }];
    });
  }

  /** The legal basis by which each approved referat is exempted as a whole; empty when it is not. */
  private async approved(meetingIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await currentManager().query<{ meetingId: string; legalBasis: string }[]>(
      `select r.meeting_id as "meetingId", coalesce(e.legal_basis, '') as "legalBasis"
         from referat r left join exemption e on e.owner_kind = 'referat' and e.owner_id = r.id
              and e.scope = 'document' and e.lifted_at is null
        where r.status = 'approved' and r.meeting_id = any ($1::uuid[])`,
      [meetingIds],
    );
    return new Map(rows.map(({ meetingId, legalBasis }) => [meetingId, legalBasis]));
  }
}
