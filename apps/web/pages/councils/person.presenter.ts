import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import {
  contactDataDueOn,
  CouncilSettingsService,
  isOver,
  isWithin,
  type RegisteredPerson,
  RegisterQueries,
} from '#domain/councils';
import { webError } from '../../errors/web.errors.js';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { personFieldOf, type TypedPerson, type TypedRow } from './person.form.js';
import { periodText } from './period-text.js';

/** A form that came back with what was typed. */
export interface FailedPerson {
  readonly typed: TypedPerson;
  readonly error: DomainError;
  readonly version: number;
}

type Appointments = Awaited<ReturnType<RegisterQueries['appointments']>>;

const emptyRow: TypedRow = { organisation: '', title: '', from: '', to: '', isNew: false };

/** Finds the page of one person: what the register says, what they hold and have held, and the form to change it. */
@Injectable()
export class PersonPresenter {
  constructor(
    private readonly register: RegisterQueries,
    private readonly settings: CouncilSettingsService,
  ) {}

  /** The form for somebody new. */
  async newPage(actor: Actor, language: string, failed?: FailedPerson) {
    const say = pageText(language);
    return {
      title: say('person.new'),
      isNew: true,
      name: '',
      ...{ saved: false, action: paths.people(), version: 0 },
      ...(await this.form(actor, language, failed?.typed ?? { ...blank, rows: [] }, failed)),
      ...{ holdings: [], appoint: '', ownRecords: '', addressNote: '' },
    };
  }

  /** @throws DomainError `web.notFound` */
  async page(
    actor: Actor,
    language: string,
    id: string,
    { saved = false, failed }: { saved?: boolean; failed?: FailedPerson } = {},
  ) {
    const say = pageText(language);
    const person = (await this.register.people(actor)).find((row) => row.id === id);
    if (!person) throw webError('web.notFound');
    const typed = failed?.typed ?? (await this.asTyped(actor, person));
    const own = (await this.register.appointments(actor)).filter(({ personId }) => personId === id);
    return {
      title: `${person.givenName} ${person.familyName}`,
      isNew: false,
      name: `${person.givenName} ${person.familyName}`,
      ...{ saved: saved && !failed, action: paths.person(id), version: failed?.version ?? person.version },
      ...(await this.form(actor, language, typed, failed)),
      holdings: await this.holdings(actor, own, say),
      appoint: `${paths.newAppointment()}?person=${id}`,
      ownRecords: paths.ownRecords(id),
      addressNote: await this.addressNote(actor, person, own, say),
    };
  }

  private async form(actor: Actor, language: string, typed: TypedPerson, failed?: FailedPerson) {
    const say = pageText(language);
    const faults = formFaults(failed?.error, language, personFieldOf, 'givenName');
    const text = (id: 'givenName' | 'familyName') =>
      formField('text', id, say(`person.${id}`), { value: typed[id], fault: faults.at(id) });
    return {
      faults: faults.summary,
      givenName: text('givenName'),
      familyName: text('familyName'),
      email: formField('email', 'email', say('person.email'), {
        ...{ value: typed.email, fault: faults.at('email'), hint: say('person.emailHint') },
      }),
      rowCount: typed.rows.length + 1,
      rows: [...typed.rows, emptyRow].map((row, i) => rowFields(row, i, say, (field) => faults.at(field))),
      organisations: (await this.register.organisations(actor)).map(({ name }) => name),
    };
  }

  private async asTyped(actor: Actor, person: RegisteredPerson): Promise<TypedPerson> {
    const names = new Map((await this.register.organisations(actor)).map(({ id, name }) => [id, name]));
    const { givenName, familyName, email, affiliations } = person;
    return {
      ...{ givenName, familyName, email: email ?? '' },
      rows: affiliations.map(({ organisationId, title, from, to }) => ({
        organisation: names.get(organisationId) ?? '',
        ...{ title: title ?? '', from: from ?? '', to: to ?? '', isNew: false },
      })),
    };
  }

  /** What somebody holds, will hold and has held, the latest first. */
  private async holdings(actor: Actor, own: Appointments, say: PageText) {
    const today = osloLocal(systemClock.now()).date;
    const seats = new Map((await this.register.seats(actor)).map((seat) => [seat.id, seat]));
    return [...own]
      .sort((a, b) => (a.from < b.from ? 1 : -1))
      .map((row) => {
        const seat = seats.get(row.seatId ?? '');
        return {
          role: say(`role.${row.role}`),
          seat: seat ? say('seat.named', { number: seat.number, represents: seat.represents }) : '',
          period: periodText(row.from, row.to, say),
          tag: isWithin(row, today) ? say('holding.now') : isOver(row, today) ? '' : say('holding.later'),
          href: paths.appointment(row.id),
        };
      });
  }

  /** When the address goes by the council's plan; empty when there is nothing to tell. */
  private async addressNote(actor: Actor, person: RegisteredPerson, own: Appointments, say: PageText) {
    const { retention } = await this.settings.settings(actor);
    const due = contactDataDueOn(own, retention.contactDataMonths);
    return person.email && due ? say('person.addressGoes', { date: norwegianDate(due) }) : '';
  }
}

const blank = { givenName: '', familyName: '', email: '' };

function rowFields(row: TypedRow, i: number, say: PageText, faultAt: (field: string) => string) {
  const field = (name: 'title' | 'from' | 'to', kind: 'text' | 'date') =>
    formField(kind, `${name}-${i}`, say(`affiliation.${name}`), {
      ...{ value: row[name], fault: faultAt(`${name}-${i}`) },
    });
  const fault = faultAt(`organisation-${i}`);
  return {
    legend: row.organisation || say('affiliation.more'),
    organisation: formField('text', `organisation-${i}`, say('affiliation.organisation'), {
      ...{ value: row.organisation, fault, list: 'organisations' },
    }),
    title: field('title', 'text'),
    from: field('from', 'date'),
    to: field('to', 'date'),
    isAsked: fault !== '' && row.organisation !== '',
    isNew: formField('check', `new-${i}`, say('affiliation.addNew', { name: row.organisation }), {
      checked: row.isNew,
    }),
  };
}
