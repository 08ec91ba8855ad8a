import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianDate } from '#kernel/norwegian-text';
import { isCalendarDate, osloLocal } from '#kernel/oslo-time';
import { PeopleQueries, type PersonOnDate, type RosterPerson } from '#domain/councils';
import { roleNames } from '../../access/role-names.js';

/** Finds who sits in the council on a day. */
@Injectable()
export class MembersPresenter {
  constructor(private readonly people: PeopleQueries) {}

  /** @param wanted `yyyy-mm-dd`; today when it is no date */
  async page(actor: Actor, wanted: string | undefined) {
    const isDate = wanted !== undefined && isCalendarDate(wanted);
    const date = isDate ? wanted : osloLocal(systemClock.now()).date;
    const roster = await this.people.rosterOn(actor, date);
    const unreadable = wanted !== undefined && wanted !== '' && !isDate;
    return {
      title: 'Medlemmer',
      date,
      asOf: norwegianDate(date),
      typed: unreadable ? wanted : date,
      fault: unreadable ? 'Skriv en dato som finnes, på formen 2021-02-26.' : '',
      seats: roster.seats.map((seat) => ({
        number: seat.number,
        represents: seat.represents,
        member: seat.member ? personModel(seat.member) : null,
        vara: seat.vara.map((person) => person.name).join(', '),
      })),
      groups: groupsOf(roster.others),
    };
  }
}

function personModel(person: RosterPerson) {
  const mark =
    person.role === 'chair' || person.role === 'deputyChair' ? roleNames[person.role].toLowerCase() : '';
  return { name: person.name, mark, origin: originOf(person) };
}

function originOf({ affiliations }: PersonOnDate): string {
  const [first] = affiliations;
  return first ? [first.title, first.organisation, first.place].filter(Boolean).join(', ') : '';
}

function groupsOf(others: readonly RosterPerson[]) {
  return [...new Set(others.map((person) => person.role))].map((role) => ({
    label: roleNames[role],
    people: others.filter((person) => person.role === role).map(personModel),
  }));
}
