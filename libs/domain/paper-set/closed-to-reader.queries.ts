import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { MeetingQueries } from '#domain/meetings';
import { PaperBarQueries } from '#domain/saksframlegg';

/** What an actor is kept from, for telling whether that has become more since a package was made for them. */
@Injectable()
export class ClosedToReaderQueries {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly bars: PaperBarQueries,
  ) {}

  /**
   * Ids of agenda items: those of any meeting that are shielded from the actor, because a package can hold the referat of
   * another meeting, and those of this one whose papers the actor does not get. Called inside a unit of work.
   * @throws DomainError `meeting.notFound`, `meeting.notReadable`
   */
  async of(actor: Actor, meetingId: string): Promise<readonly string[]> {
    const { agenda } = await this.meetings.byId(actor, meetingId);
    if (actor.role === 'secretariat' || actor.role === 'system') return [];
    const shielded = await currentManager().query<{ id: string }[]>(
      `select agenda_item_id as id from agenda_item_shield where not $1 = any (readers)`,
      [actor.role],
    );
    const ids = agenda.map(({ id }) => id);
    const closed = new Set([...shielded.map(({ id }) => id), ...(await this.bars.barred(actor, ids))]);
    return [...closed].sort();
  }
}
