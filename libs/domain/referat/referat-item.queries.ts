import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { PeopleQueries } from '#domain/councils';
import { HabilitetService } from '#domain/habilitet';
import { guestLine, paperAnchor, type AgendaItemView, type MeetingView } from '#domain/meetings';
import { VedtakQueries } from '#domain/vedtak';
import type { ReferatItemSource } from './referat-source.document.js';
import { ReferatQueries } from './referat.queries.js';

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
   * The items in the order of the agenda; one withdrawn before it got a number was never announced and is left out.
   * Called inside a unit of work whose own policy has let the reader in.
   * @param day the day of the meeting: people are named with where they worked then
   */
  async ofMeeting(actor: Actor, view: MeetingView, day: string): Promise<ReferatItemSource[]> {
    const agenda = view.agenda.filter((item) => item.status !== 'withdrawn' || item.caseNumber !== null);
    const ids = agenda.map((item) => item.id);
    const disqualified = await this.habilitet.printedFor(ids);
    const vedtak = await this.vedtak.ofItems(ids);
    const accounts = await this.referater.accountsOfItems(ids);
    const proposed = await this.proposals(ids);
    const people = await this.people.peopleOn(actor, day, [
      ...agenda.flatMap((item) => item.guests.map((guest) => guest.personId)),
      ...[...disqualified.values()].flat().map((row) => row.personId),
      ...[...vedtak.values()].flatMap((decided) => decided.statements.map((statement) => statement.personId)),
    ]);
    const names = new Map([...people].map(([id, person]) => [id, person.name]));
    return agenda.map((item) => {
      const decided = vedtak.get(item.id);
      return {
        id: itemAnchor(item),
        agendaItemId: item.id,
        number: item.printedNumber ?? `(${item.position})`,
        title: item.title,
        status: item.status,
        guests: item.guests.flatMap((guest) => {
          const person = people.get(guest.personId);
          return person ? [guestLine(person, guest.role)] : [];
        }),
        disqualified: (disqualified.get(item.id) ?? []).map(({ personId, legalBasis, steppedAside }) => ({
          ...{ name: names.get(personId) ?? '', legalBasis, steppedAside },
        })),
        account: accounts.get(item.id)?.html ?? '',
        proposed: proposed.get(item.id) ?? [],
        ...(decided ? { vedtak: decided } : {}),
        names,
      };
    });
  }

  private async proposals(agendaItemIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await currentManager().query<{ id: string; proposed: string[] }[]>(
      `select agenda_item_id as id, proposed_vedtak as proposed from saksframlegg
        where agenda_item_id = any ($1::uuid[])`,
      [agendaItemIds],
    );
    return new Map(rows.map((row) => [row.id, row.proposed]));
  }
}

/** Made from the number, so that two machines give the same bytes; the paper of the item has an anchor of its own. */
function itemAnchor(item: AgendaItemView): string {
  return `referat-${paperAnchor(item)}`;
}
