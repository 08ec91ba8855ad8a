import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { MeetingQueries } from '#domain/meetings';
import { PaperBarQueries } from '#domain/saksframlegg';
import type { Closed } from './paper-set-edition.rules.js';

/** What an actor is kept from, for telling whether that has become more since a package was made for them. */
@Injectable()
export class ClosedToReaderQueries {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly bars: PaperBarQueries,
  ) {}

  /**
   * What is shielded or exempted anywhere and not open to the actor, because a package can hold the referat of another
   * meeting, and the items of this one whose papers the actor does not get. Called inside a unit of work.
   * @throws DomainError `meeting.notFound`, `meeting.notReadable`
   */
  async of(actor: Actor, meetingId: string): Promise<readonly Closed[]> {
    const { agenda } = await this.meetings.byId(actor, meetingId);
    if (actor.role === 'secretariat' || actor.role === 'system') return [];
    const rows = await currentManager().query<Closed[]>(
      `select agenda_item_id as id, agenda_item_id as of, null::timestamptz as "narrowedAt" from agenda_item_shield where not $1 = any (readers)
       union all select id, owner_id, narrowed_at from exemption where lifted_at is null and not $1 = any (readers) order by id`,
      [actor.role],
    );
    const known = new Set(rows.map(({ id }) => id));
    const ids = agenda.map(({ id }) => id);
    const barred = [...(await this.bars.barred(actor, ids))].filter((id) => !known.has(id));
    return [...rows, ...barred.map((id) => ({ id, of: id }))];
  }
}
