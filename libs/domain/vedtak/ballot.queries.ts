import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { PeopleQueries } from '#domain/councils';
import { MeetingQueries } from '#domain/meetings';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type BallotView, ballotView } from './ballot-view.document.js';
import type { Ballot } from './ballot.entity.js';
import { BallotRepository } from './ballot.repository.js';
import { VedtakAccess } from './vedtak-access.queries.js';
import { mayFollowVedtak } from './vedtak.policy.js';

/** Ballots for reading, with names as they were on the day, and no more of them than the reader may see. */
@Injectable()
export class BallotQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ballots: BallotRepository,
    private readonly meetings: MeetingQueries,
    private readonly people: PeopleQueries,
    private readonly access: VedtakAccess,
  ) {}

  /** The ballots of an item, in the order they were held. @throws DomainError `agendaItem.notFound`, `meeting.notReadable`, `vedtak.forbidden` */
  async ofItem(actor: Actor, agendaItemId: string): Promise<readonly BallotView[]> {
    return this.unitOfWork.read(actor, async () => {
      const { view } = await this.access.item(actor, agendaItemId);
      const rows = await this.ballots.ofItems([agendaItemId]);
      return this.views(actor, rows, osloLocal(view.meeting.startsAt).date);
    });
  }

  /** One ballot. @throws DomainError `ballot.notFound`, and as `ofItem` */
  async one(actor: Actor, ballotId: string): Promise<BallotView> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayFollowVedtak(actor));
      const ballot = await this.ballots.byId(ballotId);
      const { view } = await this.access.item(actor, ballot.agendaItemId);
      return (await this.views(actor, [ballot], osloLocal(view.meeting.startsAt).date))[0];
    });
  }

  /** Ballots of a meeting that are open and wait for the reader's own vote. */
  async openTo(actor: Actor, meetingId: string): Promise<readonly BallotView[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayFollowVedtak(actor));
      const { meeting, agenda } = await this.meetings.byId(actor, meetingId);
      const closed = await this.access.closed(actor, agenda);
      const rows = await currentManager().query<{ id: string }[]>(
        `select b.id from ballot b join agenda_item i on i.id = b.agenda_item_id
                join ballot_voter v on v.ballot_id = b.id
          where i.meeting_id = $1 and b.state = 'open' and b.kind <> 'counted'
            and v.person_id = $2 and v.excluded is null and not v.has_voted
          order by b.opened_at`,
        [meetingId, actor.personId ?? null],
      );
      const found: Ballot[] = [];
      for (const { id } of rows) found.push(await this.ballots.byId(id));
      const open = found.filter(({ agendaItemId }) => !closed.has(agendaItemId));
      return this.views(actor, open, osloLocal(meeting.startsAt).date);
    });
  }

  /**
   * The counted ballots of several items, for the referat. Called inside a unit of work whose own policy has let the
   * reader in.
   */
  async countedOf(
    actor: Actor,
    agendaItemIds: readonly string[],
    day: string,
  ): Promise<ReadonlyMap<string, readonly BallotView[]>> {
    const rows = (await this.ballots.ofItems(agendaItemIds)).filter(({ state }) => state === 'closed');
    return groupBy(await this.views(actor, rows, day), (view) => view.agendaItemId);
  }

  private async views(actor: Actor, rows: readonly Ballot[], day: string): Promise<BallotView[]> {
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const options = groupBy(await this.ballots.optionsOf(ids), (option) => option.ballotId);
    const voters = groupBy(await this.ballots.votersOf(ids), (voter) => voter.ballotId);
    const named = [
      ...[...voters.values()].flat().flatMap((voter) => [voter.personId, voter.attendsFor]),
      ...[...options.values()].flat().map((option) => option.proposerId),
      ...rows.map((row) => row.chairedBy),
    ].filter((id) => id !== null);
    const people = await this.people.peopleOn(actor, day, named);
    const nameOf = (id: string | null) => (id === null ? null : (people.get(id)?.name ?? ''));
    return rows.map((row) =>
      ballotView(row, {
        options: options.get(row.id) ?? [],
        voters: voters.get(row.id) ?? [],
        nameOf,
        actor,
      }),
    );
  }
}
