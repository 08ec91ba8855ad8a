import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianDate } from '#kernel/norwegian-text';
import { isCalendarDate, osloLocal } from '#kernel/oslo-time';
import { mayAdministerCouncil, PeopleQueries, type PersonOnDate, type RosterPerson } from '#domain/councils';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** Finds who sits in the council on a day, with the way to change it for those who may. */
@Injectable()
export class MembersPresenter {
  constructor(private readonly people: PeopleQueries) {}

  /**
   * @param wanted `yyyy-mm-dd`; today when it is no date
   * @param done what was just done, for a receipt
   */
  async page(actor: Actor, language: string, wanted: string | undefined, done = '') {
    const say = pageText(language);
    const isDate = wanted !== undefined && isCalendarDate(wanted);
    const date = isDate ? wanted : osloLocal(systemClock.now()).date;
    const roster = await this.people.rosterOn(actor, date);
    const unreadable = wanted !== undefined && wanted !== '' && !isDate;
    const mayWrite = mayAdministerCouncil(actor) === undefined;
    const hasCouncil =
      roster.chair !== null || roster.seats.some(({ member, vara }) => member !== null || vara.length > 0);
    return {
      title: say('members.title'),
      date,
      asOf: say('members.asOf', { date: norwegianDate(date) }),
      typed: unreadable ? wanted : date,
      fault: unreadable ? say('members.dateFault') : '',
      done: done === 'appointed' ? say('members.appointed') : '',
      nobody:
        hasCouncil || roster.seats.length === 0 ? '' : say('members.nobody', { date: norwegianDate(date) }),
      tasks: mayWrite ? tasksOf(say) : [],
      hasSeats: roster.seats.length > 0,
      seats: roster.seats.map((seat) => ({
        number: seat.number,
        represents: seat.represents,
        member: seat.member ? personModel(seat.member, say, mayWrite) : null,
        vara: seat.vara.map((person) => person.name).join(', '),
        appoint: mayWrite ? `${paths.newAppointment()}?seat=${seat.id}&from=${date}` : '',
      })),
      groups: groupsOf(roster.others, say, mayWrite),
    };
  }
}

/** What the secretariat can do here, the most usual first. */
function tasksOf(say: PageText) {
  return [
    { href: paths.newAppointment(), label: say('appointment.new') },
    { href: paths.people(), label: say('people.title') },
    { href: paths.seats(), label: say('seats.title') },
    { href: paths.organisations(), label: say('organisations.title') },
    { href: paths.termEnd(), label: say('ending.title') },
    { href: paths.councilSettings(), label: say('settings.title') },
  ];
}

function personModel(person: RosterPerson, say: PageText, mayWrite: boolean) {
  const isLeader = person.role === 'chair' || person.role === 'deputyChair';
  return {
    name: person.name,
    mark: isLeader ? say(`role.${person.role}`).toLowerCase() : '',
    origin: originOf(person),
    href: mayWrite ? paths.person(person.id) : '',
  };
}

function originOf({ affiliations }: PersonOnDate): string {
  const [first] = affiliations;
  return first ? [first.title, first.organisation, first.place].filter(Boolean).join(', ') : '';
}

function groupsOf(others: readonly RosterPerson[], say: PageText, mayWrite: boolean) {
  return [...new Set(others.map((person) => person.role))].map((role) => ({
    label: say(`roles.${role}`),
    people: others
      .filter((person) => person.role === role)
      .map((person) => personModel(person, say, mayWrite)),
  }));
}
