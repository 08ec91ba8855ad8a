import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianDate, norwegianShortDate, norwegianTime } from '#kernel/norwegian-text';
import { isCalendarDate, osloLocal } from '#kernel/oslo-time';
import { type EndedTerm, TermEndQueries } from '#domain/terms';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { consequenceLines } from './consequences.js';
import { periodText } from './period-text.js';

/** What has been chosen so far. */
export interface TermEndStep {
  /** As typed; empty before a day is chosen. */
  readonly lastDay: string;
  /** Undefined before anybody has been ticked or unticked. */
  readonly appointmentIds?: readonly string[];
  readonly error?: DomainError;
}

/** Finds the pages where a term is ended: a day, who, what it will do; and what was done, with a way back. */
@Injectable()
export class TermEndPresenter {
  constructor(private readonly queries: TermEndQueries) {}

  async page(actor: Actor, language: string, { lastDay, appointmentIds, error }: TermEndStep) {
    const say = pageText(language);
    const isDay = isCalendarDate(lastDay);
    const plan = isDay ? await this.queries.plan(actor, lastDay, appointmentIds) : undefined;
    const chosen = plan?.candidates.filter((row) => row.chosen) ?? [];
    const faults = formFaults(error, language, () => 'lastDay', 'lastDay');
    return {
      title: say('ending.title'),
      ...{ action: paths.termEnd(), back: paths.members(), faults: faults.summary },
      typedDay: lastDay,
      day: formField('date', 'lastDay', say('ending.lastDay'), {
        ...{ value: lastDay, hint: say('ending.lastDayHint') },
        fault: lastDay !== '' && !isDay ? say('ending.dayFault') : '',
      }),
      hasPlan: plan !== undefined,
      nobody: plan !== undefined && plan.candidates.length === 0,
      groups: plan ? groupsOf(plan.candidates, say) : [],
      chosenIds: chosen.map(({ appointmentId }) => appointmentId),
      lines: plan && chosen.length > 0 ? consequenceLines(plan, say) : [],
      button: say(chosen.length === 1 ? 'ending.doOne' : 'ending.do', { count: chosen.length }),
      earlier: (await this.queries.list(actor)).map((term) => endedModel(term, say)),
    };
  }

  /** @throws DomainError `termEnd.notFound` */
  async ended(actor: Actor, language: string, id: string) {
    const say = pageText(language);
    const term = await this.queries.byId(actor, id);
    const isOver = term.lastDay < osloLocal(systemClock.now()).date;
    return {
      title: say('ended.title', { date: norwegianDate(term.lastDay) }),
      ...endedModel(term, say),
      ...{ back: paths.members(), undoAction: `${paths.endedTerm(id)}/undo`, version: term.version },
      isUndone: term.undoneAt !== null,
      sentence: say(isOver ? 'ended.over' : 'ended.coming', { date: norwegianDate(term.lastDay) }),
      appoint: paths.newAppointment(),
      dayAfter: `${paths.members()}?date=${term.lastDay}`,
    };
  }
}

function groupsOf(candidates: Awaited<ReturnType<TermEndQueries['plan']>>['candidates'], say: PageText) {
  const roles = [...new Set(candidates.map(({ role }) => role))];
  return roles.map((role) => ({
    label: say(`roles.${role}`),
    people: candidates
      .filter((row) => row.role === role)
      .map(({ appointmentId, name, seat, from, to, chosen }) => ({
        ...{ id: appointmentId, name, chosen },
        note: [seat ? say('seat.named', seat) : '', periodText(from, to, say)].filter(Boolean).join(', '),
      })),
  }));
}

function endedModel({ id, lastDay, endedAt, endedBy, undoneAt, appointments }: EndedTerm, say: PageText) {
  const { date, time } = osloLocal(endedAt);
  return {
    href: paths.endedTerm(id),
    label: say('ended.title', { date: norwegianDate(lastDay) }),
    note: say(appointments === 1 ? 'ended.noteOne' : 'ended.note', {
      ...{ count: appointments, who: endedBy ?? say('ended.program') },
      when: `${norwegianShortDate(date)} kl. ${norwegianTime(time)}`,
    }),
    undone:
      undoneAt === null ? '' : say('ended.undone', { date: norwegianShortDate(osloLocal(undoneAt).date) }),
  };
}
