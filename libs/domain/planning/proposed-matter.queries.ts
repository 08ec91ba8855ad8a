import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { planningError } from './planning.errors.js';
import { mayAnswerProposals } from './proposed-matter.policy.js';
import type { ProposedMatterKind } from './proposed-matter.rules.js';
import type { ProposedMatterStatus } from './proposed-matter.states.js';

/** A proposal with what it has become. */
export interface ProposedMatterView {
  readonly id: string;
  readonly version: number;
  readonly kind: ProposedMatterKind;
  readonly title: string;
  readonly text: string;
  readonly status: ProposedMatterStatus;
  readonly answer: string | null;
  readonly proposedBy: string;
  readonly proposerName: string;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  readonly meetingId: string | null;
  /** "2/2021"; null for a theme that is for no meeting in particular. */
  readonly meeting: string | null;
  readonly agendaItemId: string | null;
}

const select = `
  select p.id, p.version, p.kind, p.title, p.text, p.status, p.answer, p.proposed_by as "proposedBy",
         n.given_name || ' ' || n.family_name as "proposerName", p.proposed_at as "proposedAt",
         p.decided_at as "decidedAt", p.meeting_id as "meetingId",
         m.number || '/' || m.year as meeting, p.agenda_item_id as "agendaItemId"
    from proposed_matter p join person n on n.id = p.proposed_by left join meeting m on m.id = p.meeting_id`;

/** Reads proposals: everybody their own, those who answer them all. */
@Injectable()
export class ProposedMatterQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The actor's own, the newest first. */
  async own(actor: Actor): Promise<readonly ProposedMatterView[]> {
    return this.rows(actor, `p.proposed_by = $1::uuid order by p.proposed_at desc, p.id limit 200`, [
      actor.personId ?? null,
    ]);
  }

  /** Everything that waits for an answer or a meeting, the oldest first. @throws DomainError `proposal.notYours` */
  async queue(actor: Actor): Promise<readonly ProposedMatterView[]> {
    refuseIf(mayAnswerProposals(actor));
    return this.rows(
      actor,
      `p.status in ('waiting', 'nextMeeting') order by p.proposed_at, p.id limit 500`,
      [],
    );
  }

  /** What was answered last, the newest first. @throws DomainError `proposal.notYours` */
  async answered(actor: Actor): Promise<readonly ProposedMatterView[]> {
    refuseIf(mayAnswerProposals(actor));
    return this.rows(
      actor,
      `p.status in ('accepted', 'declined') order by p.decided_at desc, p.id limit 20`,
      [],
    );
  }

  /** What has been proposed for Eventuelt of a meeting, in the order it came. @throws DomainError `proposal.notYours` */
  async eventueltOf(actor: Actor, meetingId: string): Promise<readonly ProposedMatterView[]> {
    refuseIf(mayAnswerProposals(actor));
    if (!isId(meetingId)) return [];
    return this.rows(actor, `p.kind = 'eventuelt' and p.meeting_id = $1 order by p.proposed_at, p.id`, [
      meetingId,
    ]);
  }

  /** Themes that wait for a meeting, and what was too large for Eventuelt. @throws DomainError `proposal.notYours` */
  async themes(actor: Actor): Promise<readonly ProposedMatterView[]> {
    refuseIf(mayAnswerProposals(actor));
    return this.rows(
      actor,
      `(p.kind = 'theme' and p.status = 'waiting' or p.status = 'nextMeeting') order by p.proposed_at, p.id limit 200`,
      [],
    );
  }

  /** One proposal: one's own, or any for those who answer. @throws DomainError `proposal.notFound` */
  async byId(actor: Actor, id: string): Promise<ProposedMatterView> {
    const [found] = isId(id) ? await this.rows(actor, 'p.id = $1', [id]) : [];
    const mine = found?.proposedBy === actor.personId;
    if (!found || !(mine || mayAnswerProposals(actor) === undefined))
      throw planningError('proposal.notFound');
    return found;
  }

  private rows(actor: Actor, where: string, values: unknown[]): Promise<ProposedMatterView[]> {
    return this.unitOfWork.read(actor, () =>
      oncePerRead(`proposals:${where}:${values.join()}`, () =>
        currentManager().query<ProposedMatterView[]>(`${select} where ${where}`, values),
      ),
    );
  }
}
