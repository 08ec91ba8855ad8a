import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { ExemptionReading, type TextForReader } from '#domain/exemption';
import { MeetingQueries } from '#domain/meetings';
import { isClosed } from './shielded-words.rules.js';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { mayReadReferat } from './referat.policy.js';
import { ReferatRepository } from './referat.repository.js';
import type { ReferatAccount } from './referat-account.entity.js';
import type { ItemForReferat } from './referat.rules.js';
import type { ReferatStatus } from './referat.states.js';

/** An account as one reader may read it. */
export interface AccountForReader extends ReferatAccount {
  /** Whether some of it is kept from the reader. */
  readonly isClosed: boolean;
}

/** The meeting and items of a referat, as its rules need them. */
export interface ReferatPlace {
  readonly number: number;
  readonly year: number;
  readonly status: string;
  readonly startsAt: Date;
  readonly items: readonly (ItemForReferat & { readonly id: string })[];
  readonly vedlegg: readonly { readonly title: string; readonly status: 'draft' | 'final' }[];
}

/** Where a referat stands, for a line about it. */
export interface ReferatStanding {
  readonly status: ReferatStatus;
  /** `yyyy-mm-dd`; null when nothing was corrected afterwards. */
  readonly correctedOn: string | null;
}

/** Reads referater and where they stand. */
@Injectable()
export class ReferatQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly meetings: MeetingQueries,
    private readonly exemptions: ExemptionReading,
  ) {}

  /**
   * The referat of a meeting.
   * @throws DomainError `referat.notFound`, `referat.notVisible` when the actor may not read it yet,
   * `exemption.notReadable` when it is exempted from the public and not open to them
   */
  async ofMeeting(actor: Actor, meetingId: string): Promise<Referat> {
    return this.unitOfWork.read(actor, async () => {
      const referat = isId(meetingId) ? await this.referater.ofMeeting(meetingId) : null;
      refuseIf(
        mayReadReferat(actor, { status: referat?.status ?? 'draft' }, await this.isCalled(actor, meetingId)),
      );
      if (!referat) throw referatError('referat.notFound');
      const exemption = await this.exemptions.documentFor(actor, owned(referat.id));
      refuseIf(exemption?.open === false ? { code: 'exemption.notReadable' } : undefined);
      if (exemption) await this.exemptions.noteRead(actor, owned(referat.id));
      return referat;
    });
  }

  /** Where the referat of each of several meetings stands, for lists; those the actor may not read are absent. */
  async statuses(actor: Actor, meetingIds: readonly string[]): Promise<Map<string, ReferatStatus>> {
    const standings = await this.standings(actor, meetingIds);
    return new Map([...standings].map(([id, { status }]) => [id, status]));
  }

  /** The same with the day of the last correction made after the approval, which is told wherever a referat is named. */
  async standings(actor: Actor, meetingIds: readonly string[]): Promise<Map<string, ReferatStanding>> {
    if (meetingIds.length === 0) return new Map();
    return this.unitOfWork.read(actor, async () => {
      const rows = await currentManager().query<
        (ReferatStanding & { id: string; meeting_id: string; called: boolean })[]
      >(
        `select r.id, r.meeting_id, r.status,
                (select max((c.decided_at at time zone 'Europe/Oslo')::date)::text from referat_correction c
                  where c.referat_id = r.id and c.kind = 'afterwards' and c.status = 'approved') as "correctedOn",
                exists (select from attendance a where a.meeting_id = r.meeting_id and a.person_id = $2) as called
           from referat r where r.meeting_id = any($1::uuid[])`,
        [meetingIds.filter(isId), actor.personId ?? null],
      );
      const exempted = await this.exemptions.documentsFor(actor, 'referat');
      const readable = rows.filter(
        (row) => mayReadReferat(actor, row, row.called) === undefined && exempted.get(row.id)?.open !== false,
      );
      return new Map(
        readable.map(({ meeting_id, status, correctedOn }) => [meeting_id, { status, correctedOn }]),
      );
    });
  }

  /** Numbers of the meetings ("2/2021") that referater tell of, by id of the referat; those the actor may not read are absent. */
  async meetingNumbers(actor: Actor, referatIds: readonly string[]): Promise<Map<string, string>> {
    if (referatIds.length === 0) return new Map();
    return this.unitOfWork.read(actor, async () => {
      const rows = await currentManager().query<{ id: string; meeting_id: string; number: string }[]>(
        `select r.id, r.meeting_id, m.number || '/' || m.year as number
           from referat r join meeting m on m.id = r.meeting_id where r.id = any($1::uuid[])`,
        [referatIds],
      );
      const readable = await this.standings(
        actor,
        rows.map((row) => row.meeting_id),
      );
      return new Map(
        rows.flatMap(({ id, meeting_id, number }) =>
          readable.has(meeting_id) ? [[id, number] as const] : [],
        ),
      );
    });
  }

  /** The accounts of a meeting's items, by item. @throws DomainError as {@link ofMeeting} does */
  async accounts(actor: Actor, meetingId: string): Promise<Map<string, AccountForReader>> {
    return this.unitOfWork.read(actor, async () => {
      const { id: referatId } = await this.ofMeeting(actor, meetingId);
      const { agenda } = await this.meetings.byId(actor, meetingId);
      const open = agenda.filter((item) => !isClosed(item)).map(({ id }) => id);
      return this.accountsFor(actor, open, referatId);
    });
  }

  /**
   * The accounts of items as a reader may read them. Called inside a unit of work whose own policy has let the reader in.
   * @param referatId what is read, for the log of reads
   */
  async accountsFor(
    actor: Actor,
    agendaItemIds: readonly string[],
    referatId: string,
  ): Promise<Map<string, AccountForReader>> {
    const rows = await this.referater.accountsOf(agendaItemIds);
    const texts = await this.exemptions.textsFor(
      actor,
      rows.map(({ html }) => html),
    );
    if (rows.some(({ html }) => texts.isOpened(html)))
      await this.exemptions.noteRead(actor, owned(referatId));
    return new Map(rows.map((row) => [row.agendaItemId, asRead(row, texts)]));
  }

  /** Titles that the actor sees instead of those of vedlegg, by id. Called inside a unit of work. */
  async shownTitles(actor: Actor): Promise<ReadonlyMap<string, string>> {
    const exempted = await this.exemptions.documentsFor(actor, 'vedlegg');
    return new Map(
      [...exempted].flatMap(([id, { open, shieldedTitle }]) =>
        open || shieldedTitle === null ? [] : [[id, shieldedTitle] as const],
      ),
    );
  }

  /** Whether the actor is in the attendance list of a meeting. Called inside a unit of work. */
  async isCalled(actor: Actor, meetingId: string): Promise<boolean> {
    const { personId } = actor;
    if (!personId || !isId(meetingId)) return false;
    return oncePerRead(`is-called:${meetingId}:${personId}`, async () => {
      const rows = await currentManager().query<unknown[]>(
        `select 1 from attendance where meeting_id = $1 and person_id = $2`,
        [meetingId, personId],
      );
      return rows.length > 0;
    });
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

/** The note that an account came from has no marks: where some of the account is kept from the reader, all of it is. */
function asRead(row: ReferatAccount, texts: TextForReader): AccountForReader {
  const isClosed = texts.isClosed(row.html);
  return { ...row, html: texts(row.html), noted: isClosed ? '' : row.noted, isClosed };
}

const owned = (id: string) => ({ kind: 'referat', id }) as const;

interface MeetingRow {
  readonly number: number;
  readonly year: number;
  readonly status: string;
  readonly startsAt: Date;
}
