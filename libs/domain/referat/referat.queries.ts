import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { MeetingQueries } from '#domain/meetings';
import { isClosed } from './shielded-words.rules.js';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { mayReadReferat } from './referat.policy.js';
import { ReferatRepository } from './referat.repository.js';
import type { ReferatAccount } from './referat-account.entity.js';
import type { ItemForReferat } from './referat.rules.js';
import type { ReferatStatus } from './referat.states.js';

/** The meeting and items of a referat, as its rules need them. */
export interface ReferatPlace {
  readonly number: number;
  readonly year: number;
  readonly status: string;
  readonly startsAt: Date;
  readonly items: readonly (ItemForReferat & { readonly id: string })[];
  readonly vedlegg: readonly { readonly title: string; readonly status: 'draft' | 'final' }[];
}

/** Reads referater and where they stand. */
@Injectable()
export class ReferatQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly meetings: MeetingQueries,
  ) {}

  /**
   * The referat of a meeting.
   * @throws DomainError `referat.notFound`, or `referat.notVisible` when the actor may not read it yet
   */
  async ofMeeting(actor: Actor, meetingId: string): Promise<Referat> {
    return this.unitOfWork.read(actor, async () => {
      const referat = isId(meetingId) ? await this.referater.ofMeeting(meetingId) : null;
      refuseIf(
        mayReadReferat(actor, { status: referat?.status ?? 'draft' }, await this.isCalled(actor, meetingId)),
      );
      if (!referat) throw referatError('referat.notFound');
      return referat;
    });
  }

  /** Where the referat of each of several meetings stands, for lists; those the actor may not read are absent. */
  async statuses(actor: Actor, meetingIds: readonly string[]): Promise<Map<string, ReferatStatus>> {
    return this.unitOfWork.read(actor, async () => {
      const rows = await currentManager().query<
        { meeting_id: string; status: ReferatStatus; called: boolean }[]
      >(
        `select r.meeting_id, r.status,
                exists (select from attendance a where a.meeting_id = r.meeting_id and a.person_id = $2) as called
           from referat r where r.meeting_id = any($1::uuid[])`,
        [meetingIds.filter(isId), actor.personId ?? null],
      );
      const readable = rows.filter((row) => mayReadReferat(actor, row, row.called) === undefined);
      return new Map(readable.map((row) => [row.meeting_id, row.status]));
    });
  }

  /** The accounts of a meeting's items, by item. @throws DomainError as {@link ofMeeting} does */
  async accounts(actor: Actor, meetingId: string): Promise<Map<string, ReferatAccount>> {
    return this.unitOfWork.read(actor, async () => {
      await this.ofMeeting(actor, meetingId);
      const { agenda } = await this.meetings.byId(actor, meetingId);
      return this.accountsOfItems(agenda.filter((item) => !isClosed(item)).map(({ id }) => id));
    });
  }

  /** The accounts of items. Called inside a unit of work whose own policy has let the reader in. */
  async accountsOfItems(agendaItemIds: readonly string[]): Promise<Map<string, ReferatAccount>> {
    const rows = await this.referater.accountsOf(agendaItemIds);
    return new Map(rows.map((row) => [row.agendaItemId, row]));
  }

  /** Whether the actor is in the attendance list of a meeting. Called inside a unit of work. */
  async isCalled(actor: Actor, meetingId: string): Promise<boolean> {
    if (!actor.personId || !isId(meetingId)) return false;
    const rows = await currentManager().query<unknown[]>(
      `select 1 from attendance where meeting_id = $1 and person_id = $2`,
      [meetingId, actor.personId],
    );
    return rows.length > 0;
  }

  /** The meeting behind a referat. Called inside a unit of work. */
  async placeOf(meetingId: string): Promise<ReferatPlace | undefined> {
    const manager = currentManager();
    const [meeting] = await manager.query<MeetingRow[]>(
      `select number, year, status, starts_at as "startsAt" from meeting where id = $1`,
      [meetingId],
    );
    if (!meeting) return undefined;
    const items = await manager.query<(ItemForReferat & { id: string })[]>(
      `select i.id, coalesce(i.sequence::text, '?') || '/' || m.number || '/' || m.year as number, i.status,
              v.id is not null as "hasVedtak", v.state as "vedtakState"
         from agenda_item i join meeting m on m.id = i.meeting_id left join vedtak v on v.agenda_item_id = i.id
        where i.meeting_id = $1 order by i.position`,
      [meetingId],
    );
    const vedlegg = await manager.query<{ title: string; status: 'draft' | 'final' }[]>(
      `select v.title, v.status from vedlegg v join referat r on v.owner_kind = 'referat' and v.owner_id = r.id
        where r.meeting_id = $1 order by v.position`,
      [meetingId],
    );
    return { ...meeting, items, vedlegg };
  }

  /** Whether a case stands on an agenda of the council: `undefined` when its whole meeting is unknown to the program. */
  async caseExists(number: {
    sequence: number;
    meeting: number;
    year: number;
  }): Promise<boolean | undefined> {
    const [row] = await currentManager().query<{ exists: boolean }[]>(
      `select exists (select from agenda_item i where i.meeting_id = m.id and i.sequence = $1) as exists
         from meeting m where m.number = $2 and m.year = $3`,
      [number.sequence, number.meeting, number.year],
    );
    return row?.exists;
  }
}

interface MeetingRow {
  readonly number: number;
  readonly year: number;
  readonly status: string;
  readonly startsAt: Date;
}
