import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { appointmentRoles, RegisterQueries } from '#domain/councils';
import { AppointmentPlanQueries } from '#domain/terms';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { appointmentInput, type TypedAppointment } from './appointment.form.js';
import type { ConsequenceLine } from './consequences.js';

/** Where the form stands: being filled in, refused, or shown with what it will do. */
export interface AppointmentStep {
  readonly typed: TypedAppointment;
  readonly error?: DomainError;
  /** Everything is filled in: show what will happen. */
  readonly isChecked?: boolean;
}

/** Finds the page where somebody is appointed: the form, then what it will do, then it is done. */
@Injectable()
export class AppointmentPresenter {
  constructor(
    private readonly register: RegisterQueries,
    private readonly plans: AppointmentPlanQueries,
  ) {}

  /** @throws DomainError as `AppointmentPlanQueries.plan` when the step is checked */
  async newPage(actor: Actor, language: string, { typed, error, isChecked = false }: AppointmentStep) {
    const say = pageText(language);
    const faults = formFaults(error, language, fieldOf, 'person');
    const people = (await this.register.people(actor))
      .map(({ id, givenName, familyName }) => ({ value: id, label: `${givenName} ${familyName}` }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nb'));
    const seats = [...(await this.register.seats(actor))].sort((a, b) => a.number - b.number);
    const choose = { value: '', label: say('form.choose') };
    const day = (id: 'from' | 'to') =>
      formField('date', id, say(`appointment.${id}`), {
        ...{ value: typed[id], fault: faults.at(id), hint: say(`appointment.${id}Hint`) },
      });
    return {
      title: say('appointment.new'),
      ...{ action: paths.newAppointment(), newPerson: paths.newPerson(), back: paths.members() },
      faults: faults.summary,
      typed,
      person: formField('select', 'person', say('appointment.person'), {
        ...{ value: typed.person, options: [choose, ...people], fault: faults.at('person') },
      }),
      role: formField('select', 'role', say('appointment.role'), {
        value: typed.role,
        options: appointmentRoles.map((role) => ({ value: role, label: say(`role.${role}`) })),
      }),
      seat: formField('select', 'seat', say('appointment.seat'), {
        ...{ value: typed.seat, hint: say('appointment.seatHint'), fault: faults.at('seat') },
        options: [choose, ...seats.map((seat) => ({ value: seat.id, label: say('seat.named', seat) }))],
      }),
      rank: formField('number', 'rank', say('appointment.rank'), {
        ...{ value: typed.rank, hint: say('appointment.rankHint'), fault: faults.at('rank') },
      }),
      ...{ from: day('from'), to: day('to') },
      ...(await this.checked(actor, typed, isChecked, say)),
    };
  }

  private async checked(actor: Actor, typed: TypedAppointment, isChecked: boolean, say: PageText) {
    if (!isChecked) return { isChecked: false, lines: [] as readonly ConsequenceLine[], predecessors: false };
    const plan = await this.plans.plan(actor, appointmentInput(typed));
    const today = osloLocal(systemClock.now()).date;
    const role = say(`role.${appointmentInput(typed).role}`).toLowerCase();
    const plain = (sentence: string): ConsequenceLine => ({ sentence, items: [], href: '' });
    return {
      isChecked: true,
      predecessors: plan.predecessors.length > 0,
      lines: [
        plain(
          say(typed.to ? 'appointing.until' : 'appointing.open', {
            ...{ name: plan.name, role, from: norwegianDate(typed.from) },
            ...(typed.to ? { to: norwegianDate(typed.to) } : {}),
          }),
        ),
        plain(
          typed.from > today
            ? say('appointing.accessFrom', { date: norwegianDate(typed.from) })
            : say('appointing.accessNow'),
        ),
        ...plan.predecessors.map(({ name, role: held, lastDay }) =>
          plain(
            say('appointing.before', {
              name,
              role: say(`role.${held}`).toLowerCase(),
              date: norwegianDate(lastDay),
            }),
          ),
        ),
        ...(plan.meetings.length > 0
          ? [{ sentence: say('appointing.meetings'), items: plan.meetings, href: '' }]
          : []),
      ],
    };
  }
}

/** The field of the form that a path of the register is about. */
function fieldOf(path: string): string {
  const names: Readonly<Record<string, string>> = { '/personId': 'person', '/seatId': 'seat' };
  return names[path] ?? path.slice(1);
}
