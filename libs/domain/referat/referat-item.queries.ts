import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { PeopleQueries, printCaseNumber } from '#domain/councils';
import { HabilitetService } from '#domain/habilitet';
import { VedtakQueries } from '#domain/vedtak';
import type { ReferatItemSource } from './referat-source.document.js';
import { ReferatQueries } from './referat.queries.js';

interface ItemRow {
  readonly id: string;
  readonly sequence: number | null;
  readonly meeting: number;
  readonly year: number;
  readonly position: number;
  readonly title: string;
  readonly status: ReferatItemSource['status'];
  readonly proposed: string[] | null;
}

interface GuestRow {
  readonly agendaItemId: string;
  readonly personId: string;
  readonly role: string | null;
}

/** Loads the items of a referat: guests, habilitet, account, proposal and vedtak of each. */
@Injectable()
export class ReferatItemQueries {
  constructor(
    private readonly people: PeopleQueries,
    private readonly habilitet: HabilitetService,
    private readonly vedtak: VedtakQueries,
    private readonly referater: ReferatQueries,
  ) {}

  /**
   * The items in the order of the agenda. Called inside a unit of work whose own policy has let the reader in.
   * @param day the day of the meeting: people are named with where they worked then
   */
  async ofMeeting(
    actor: Actor,
    meetingId: string,
    day: string,
    numberFormat: string,
  ): Promise<ReferatItemSource[]> {
    const rows = await this.rows(meetingId);
    const ids = rows.map((row) => row.id);
    const guests = groupBy(await this.guests(meetingId), (guest) => guest.agendaItemId);
    const disqualified = await this.habilitet.printedFor(ids);
    const vedtak = await this.vedtak.ofItems(ids);
    const accounts = await this.referater.accountsOfItems(ids);
    const people = await this.people.peopleOn(actor, day, [
      ...[...guests.values()].flat().map((guest) => guest.personId),
      ...[...disqualified.values()].flat().map((row) => row.personId),
      ...[...vedtak.values()].flatMap((view) => view.statements.map((statement) => statement.personId)),
    ]);
    const nameOf = (id: string) => people.get(id)?.name ?? '';
    const names = new Map([...people].map(([id, person]) => [id, person.name]));
    return rows.map((row) => {
      const decided = vedtak.get(row.id);
      return {
        id: `sak-${row.id}`,
        number: numberOf(row, numberFormat),
        title: row.title,
        status: row.status,
        guests: (guests.get(row.id) ?? []).map((guest) => ({
          name: nameOf(guest.personId),
          organisation: people.get(guest.personId)?.affiliations[0]?.organisation ?? '',
          role: guest.role ?? '',
        })),
        disqualified: (disqualified.get(row.id) ?? []).map((entry) => ({
          name: nameOf(entry.personId),
          legalBasis: entry.legalBasis,
          steppedAside: entry.steppedAside,
        })),
        account: accounts.get(row.id)?.html ?? '',
        proposed: row.proposed ?? [],
        ...(decided ? { vedtak: decided } : {}),
        names,
      };
    });
  }

  private async rows(meetingId: string): Promise<ItemRow[]> {
    return currentManager().query<ItemRow[]>(
      `select i.id, i.sequence, m.number as meeting, m.year, i.position, i.title, i.status,
              s.proposed_vedtak as proposed
         from agenda_item i join meeting m on m.id = i.meeting_id
              left join saksframlegg s on s.agenda_item_id = i.id
        where i.meeting_id = $1 order by i.position`,
      [meetingId],
    );
  }

  private async guests(meetingId: string): Promise<GuestRow[]> {
    return currentManager().query<GuestRow[]>(
      `select g.agenda_item_id as "agendaItemId", g.person_id as "personId", g.role
         from agenda_item_guest g join agenda_item i on i.id = g.agenda_item_id
        where i.meeting_id = $1 order by i.position, g.position`,
      [meetingId],
    );
  }
}

/** The printed case number, or the place on the agenda while none is given. */
function numberOf(row: ItemRow, format: string): string {
  if (row.sequence === null) return `(${row.position})`;
  return printCaseNumber({ sequence: row.sequence, meeting: row.meeting, year: row.year }, format);
}
