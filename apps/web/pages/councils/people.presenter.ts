import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { isWithin, RegisterQueries } from '#domain/councils';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';

const shown = ['all', 'inOffice', 'former', 'others'] as const;
type Shown = (typeof shown)[number];

/** What the list of people is asked for. */
export interface PeopleSearch {
  readonly words: string;
  readonly show: string;
}

/** Finds the register of people as a list that can be searched by its address. */
@Injectable()
export class PeoplePresenter {
  constructor(private readonly register: RegisterQueries) {}

  async page(actor: Actor, language: string, search: PeopleSearch) {
    const say = pageText(language);
    const show: Shown = shown.find((each) => each === search.show) ?? 'all';
    const today = osloLocal(systemClock.now()).date;
    const appointments = await this.register.appointments(actor);
    const names = new Map((await this.register.organisations(actor)).map(({ id, name }) => [id, name]));
    const people = (await this.register.people(actor)).map((person) => {
      const own = appointments.filter(({ personId }) => personId === person.id);
      const now = own.filter((row) => isWithin(row, today));
      const works = person.affiliations.filter((row) => isWithin(row, today));
      return {
        name: `${person.givenName} ${person.familyName}`,
        href: paths.person(person.id),
        email: person.email ?? '',
        organisation: works.map((row) => names.get(row.organisationId) ?? '').join(', '),
        roles: [...new Set(now.map((row) => say(`role.${row.role}`)))].join(', '),
        standing: now.length > 0 ? 'inOffice' : own.length > 0 ? 'former' : 'others',
      };
    });
    const words = search.words.toLocaleLowerCase('nb-NO').split(/\s+/).filter(Boolean);
    const found = people
      .filter(({ standing }) => show === 'all' || standing === show)
      .filter(({ name, organisation, email }) => {
        const text = `${name} ${organisation} ${email}`.toLocaleLowerCase('nb-NO');
        return words.every((word) => text.includes(word));
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
    return {
      title: say('people.title'),
      words: search.words,
      choices: shown.map((value) => ({ value, label: say(`people.${value}`), current: value === show })),
      people: found.map(({ standing, ...person }) => ({ ...person, hasLeft: standing === 'former' })),
      count: say(found.length === 1 ? 'people.countOne' : 'people.count', { count: found.length }),
      isEmpty: people.length === 0,
      newPerson: paths.newPerson(),
    };
  }
}
