import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { RegisterQueries } from '#domain/councils';
import { TermEndQueries } from '#domain/terms';
import { webError } from '../../errors/web.errors.js';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import type { TypedAppointment } from './appointment.form.js';
import { type ConsequenceLine, consequenceLines } from './consequences.js';

/** A change on its way. */
export interface AppointmentChangeStep {
  readonly typed: Pick<TypedAppointment, 'from' | 'to' | 'rank'>;
  readonly version: number;
  readonly error?: DomainError;
  readonly isChecked?: boolean;
}

/** Finds the page of one appointment, where its days are changed, with what that will do. */
@Injectable()
export class AppointmentChangePresenter {
  constructor(
    private readonly register: RegisterQueries,
    private readonly plans: TermEndQueries,
  ) {}

  /** The appointment of an address. @throws DomainError `web.notFound` */
  async appointment(actor: Actor, id: string) {
    const row = (await this.register.appointments(actor)).find((each) => each.id === id);
    if (!row) throw webError('web.notFound');
    return row;
  }

  async page(actor: Actor, language: string, id: string, step?: AppointmentChangeStep) {
    const say = pageText(language);
    const row = await this.appointment(actor, id);
    const person = (await this.register.people(actor)).find((each) => each.id === row.personId);
    const seat = (await this.register.seats(actor)).find((each) => each.id === row.seatId);
    const typed = step?.typed ?? {
      from: row.from,
      to: row.to ?? '',
      rank: row.rank === null ? '' : String(row.rank),
    };
    const faults = formFaults(step?.error, language, (path) => path.slice(1), 'to');
    const name = person ? `${person.givenName} ${person.familyName}` : '';
    const field = (field: 'from' | 'to') =>
      formField('date', field, say(`appointment.${field}`), {
        ...{ value: typed[field], fault: faults.at(field), hint: say(`appointment.${field}Hint`) },
      });
    const hasBegun = row.from <= osloLocal(systemClock.now()).date;
    return {
      title: `${name}, ${say(`role.${row.role}`).toLowerCase()}`,
      ...{ name, personHref: paths.person(row.personId), role: say(`role.${row.role}`) },
      seat: seat ? say('seat.named', seat) : '',
      ...{ action: paths.appointment(id), removeAction: `${paths.appointment(id)}/remove`, hasBegun },
      version: step?.version ?? row.version,
      ...{ faults: faults.summary, typed, from: field('from'), to: field('to'), isVara: row.role === 'vara' },
      rank: formField('number', 'rank', say('appointment.rank'), {
        ...{ value: typed.rank, hint: say('appointment.rankHint'), fault: faults.at('rank') },
      }),
      isChecked: step?.isChecked ?? false,
      lines: step?.isChecked ? await this.lines(actor, row, typed, say) : [],
    };
  }

  private async lines(
    actor: Actor,
    row: { readonly id: string; readonly to: string | null },
    { from, to }: AppointmentChangeStep['typed'],
    say: PageText,
  ): Promise<readonly ConsequenceLine[]> {
    const period: ConsequenceLine = {
      sentence: say(to ? 'appointing.newUntil' : 'appointing.newOpen', {
        from: norwegianDate(from),
        ...(to ? { to: norwegianDate(to) } : {}),
      }),
      ...{ items: [], href: '' },
    };
    const isShorter = to !== '' && (row.to === null || to < row.to);
    return isShorter
      ? [period, ...consequenceLines(await this.plans.plan(actor, to, [row.id]), say)]
      : [period];
  }
}
