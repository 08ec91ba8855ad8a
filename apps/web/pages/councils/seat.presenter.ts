import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { isWithin, RegisterQueries, seatedRoles } from '#domain/councils';
import { webError } from '../../errors/web.errors.js';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import type { RegisterPresenter, ShownEntry } from '../register.pages.js';
import { periodText } from './period-text.js';

/** The form as it was typed. */
export interface TypedSeat {
  readonly number: string;
  readonly represents: string;
}

/** Finds the seats of the council, and who has sat in each. */
@Injectable()
export class SeatPresenter implements RegisterPresenter<TypedSeat> {
  constructor(private readonly register: RegisterQueries) {}

  async list(actor: Actor, language: string) {
    const say = pageText(language);
    const today = osloLocal(systemClock.now()).date;
    const names = await this.names(actor);
    const appointments = await this.register.appointments(actor);
    const seats = [...(await this.register.seats(actor))].sort((a, b) => a.number - b.number);
    return {
      ...{ title: say('seats.title'), lead: say('seats.lead'), empty: say('seats.empty') },
      rows: seats.map(({ id, number, represents }) => {
        const sitting = appointments.find(
          (row) => row.seatId === id && seatedRoles.includes(row.role) && isWithin(row, today),
        );
        return {
          href: paths.seat(id),
          name: say('seat.named', { number, represents }),
          note: sitting ? (names.get(sitting.personId) ?? '') : '',
          state: sitting ? '' : say('seat.vacant'),
        };
      }),
      ...{ addHref: paths.seat('new'), addLabel: say('seat.new') },
    };
  }

  /** The form of a seat with everybody who has sat in it. @param id undefined for a new one @throws DomainError `web.notFound` */
  async page(
    actor: Actor,
    language: string,
    id: string | undefined,
    { saved = false, failed }: ShownEntry<TypedSeat> = {},
  ) {
    const say = pageText(language);
    const seats = await this.register.seats(actor);
    const stored = seats.find((row) => row.id === id);
    if (id !== undefined && !stored) throw webError('web.notFound');
    const next = Math.max(0, ...seats.map(({ number }) => number)) + 1;
    const faults = formFaults(failed?.error, language, (path) => path.slice(1), 'number');
    return {
      title: stored ? say('seat.named', stored) : say('seat.new'),
      ...{ crumbHref: paths.seats(), crumb: say('seats.title') },
      ...{ action: paths.seat(stored?.id ?? 'new'), saved: saved && !failed },
      version: failed?.version ?? stored?.version ?? 0,
      faults: faults.summary,
      fields: [
        formField('number', 'number', say('seat.number'), {
          ...{ value: failed?.typed.number ?? String(stored?.number ?? next), fault: faults.at('number') },
        }),
        formField('text', 'represents', say('seat.represents'), {
          ...{ value: failed?.typed.represents ?? stored?.represents ?? '', fault: faults.at('represents') },
          hint: say('seat.representsHint'),
        }),
      ],
      historyTitle: stored ? say('seat.history') : '',
      historyEmpty: say('seat.noHistory'),
      history: stored ? await this.history(actor, stored.id, language) : [],
      links: stored
        ? [{ href: `${paths.newAppointment()}?seat=${stored.id}`, label: say('appointment.toSeat') }]
        : [],
    };
  }

  private async history(actor: Actor, seatId: string, language: string) {
    const say = pageText(language);
    const today = osloLocal(systemClock.now()).date;
    const names = await this.names(actor);
    return (await this.register.appointments(actor))
      .filter((row) => row.seatId === seatId)
      .sort((a, b) => (a.from < b.from ? 1 : -1))
      .map((row) => ({
        label: names.get(row.personId) ?? '',
        note: [say(`role.${row.role}`), periodText(row.from, row.to, say)].join(', '),
        tag: isWithin(row, today) ? say('holding.now') : '',
        href: paths.appointment(row.id),
      }));
  }

  private async names(actor: Actor): Promise<ReadonlyMap<string, string>> {
    const people = await this.register.people(actor);
    return new Map(people.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  }
}
