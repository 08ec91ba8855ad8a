import { Injectable } from '@nestjs/common';
import { FollowUpQueries } from '#domain/action-plan';
import { CouncilSettingsService, printCaseNumber } from '#domain/councils';
import { type CaseType, mayChangeMeeting, MeetingQueries } from '#domain/meetings';
import { type WaitingPaper, WaitingPaperService } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ProposedMatterQueries, type ProposedMatterView } from './proposed-matter.queries.js';

/** An item that was postponed, or stood on the agenda of a meeting that was called off. */
export interface PostponedOffer {
  readonly itemId: string;
  readonly title: string;
  /** As printed; empty when it never got a number. */
  readonly caseNumber: string;
  /** "2/2021". */
  readonly meeting: string;
  readonly cause: 'postponed' | 'meetingCancelled';
  readonly reason: string | null;
  readonly caseTypes: readonly CaseType[];
  readonly minutes: number | null;
}

/** A follow-up that is open. */
export interface FollowUpOffer {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string | null;
  readonly caseNumber: string;
  readonly agendaItemId: string;
}

/** What an agenda is offered. */
export interface Offers {
  readonly postponed: readonly PostponedOffer[];
  readonly followUps: readonly FollowUpOffer[];
  readonly papers: readonly WaitingPaper[];
  readonly themes: readonly ProposedMatterView[];
}

interface PostponedRow extends Omit<PostponedOffer, 'caseNumber' | 'meeting'> {
  readonly sequence: number | null;
  readonly letter: string | null;
  readonly number: number;
  readonly year: number;
}

/** What waits to be taken up: for the agenda of a meeting that is not over. */
@Injectable()
export class OfferQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly councils: CouncilSettingsService,
    private readonly followUps: FollowUpQueries,
    private readonly papers: WaitingPaperService,
    private readonly matters: ProposedMatterQueries,
  ) {}

  /** @throws DomainError `meeting.notAllowed`, `meeting.notFound` */
  async of(actor: Actor, meetingId: string): Promise<Offers> {
    refuseIf(mayChangeMeeting(actor));
    return this.unitOfWork.read(actor, async () => {
      await this.meetings.byId(actor, meetingId);
      return {
        postponed: await this.postponed(actor, meetingId),
        followUps: await this.openFollowUps(actor),
        papers: await this.papers.list(actor),
        themes: (await this.matters.themes(actor)).filter(
          (theme) => theme.kind === 'theme' || theme.meetingId !== meetingId,
        ),
      };
    });
  }

  /** Whatever no later item takes up again; the real titles, for only the secretariat asks. */
  private async postponed(actor: Actor, meetingId: string): Promise<PostponedOffer[]> {
    const { caseNumberFormat } = await this.councils.settings(actor);
    const rows = await currentManager().query<PostponedRow[]>(
      `select i.id as "itemId", coalesce(s.title, i.title) as title, coalesce(i.sequence, p.sequence) as sequence,
              i.letter, m.number, m.year, i.status_reason as reason, to_json(i.case_types) as "caseTypes", i.minutes,
              case when i.status = 'postponed' then 'postponed' else 'meetingCancelled' end as cause
         from agenda_item i join meeting m on m.id = i.meeting_id
              left join agenda_item p on p.id = i.parent_id
              left join agenda_item_shield s on s.agenda_item_id = i.id
        where m.id <> $1
          and (i.status = 'postponed' and m.status <> 'cancelled'
               or i.status in ('planned', 'postponed') and m.status = 'cancelled' and i.standing_key is null)
          and not exists (select from agenda_item n join meeting k on k.id = n.meeting_id
                           where n.continues_id = i.id and n.status <> 'withdrawn' and k.status <> 'cancelled')
        order by m.starts_at, i.position limit 100`,
      [meetingId],
    );
    return rows.map(({ sequence, letter, number, year, ...row }) => ({
      ...row,
      caseNumber:
        sequence === null
          ? ''
          : printCaseNumber({ sequence, meeting: number, year }, caseNumberFormat, letter),
      meeting: `${number}/${year}`,
    }));
  }

  /** Open follow-ups that are on no agenda that is still to come. */
  private async openFollowUps(actor: Actor): Promise<FollowUpOffer[]> {
    const { rows } = await this.followUps.open(actor, { limit: 100 });
    const taken = await currentManager().query<{ id: string }[]>(
      `select t.follow_up_id as id
         from taken_follow_up t join agenda_item i on i.id = t.agenda_item_id join meeting m on m.id = i.meeting_id
        where i.status <> 'withdrawn' and m.status in ('planned', 'called', 'inProgress')`,
    );
    const onAgenda = new Set(taken.map(({ id }) => id));
    return rows
      .filter(({ id }) => !onAgenda.has(id))
      .map(({ id, text, owner, due, caseNumber, agendaItemId }) => ({
        ...{ id, text, owner, due, caseNumber, agendaItemId },
      }));
  }
}
