import { Injectable } from '@nestjs/common';
import { type DayOffWarning, meetingNumberText } from '#domain/meetings';
import { type PlannedInYear, YearPlanQueries } from '#domain/planning';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianShortDate, norwegianWeekdayDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { meetingTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { stepText } from './meeting-form.presenter.js';
import { blankMeeting, datesAtOnce, meetingFieldOf, type TypedYear } from './meeting.form.js';

/** A form that came back with what was typed. */
export interface FailedYear {
  readonly typed: TypedYear;
  readonly error: DomainError;
}

/** The years that meetings can have. */
export const years = { first: 1990, last: 2100 } as const;

/** Finds the meetings of a year on a line, as a picture and as a table. */
@Injectable()
export class YearPresenter {
  constructor(private readonly plan: YearPlanQueries) {}

  async page(actor: Actor, language: string, year: number, failed?: FailedYear) {
    const say = pageText(language);
    const meetings = await this.plan.of(actor, year);
    const today = osloLocal(systemClock.now()).date;
    return {
      title: say('planning.year', { year }),
      beside: [
        ...(year > years.first ? [{ href: paths.year(year - 1), year: year - 1, rel: 'prev' }] : []),
        ...(year < years.last ? [{ href: paths.year(year + 1), year: year + 1, rel: 'next' }] : []),
      ],
      ...{ year, months: monthLetters(language) },
      today: today.startsWith(String(year)) ? percent(dayOfYear(today, year)) : '',
      meetings: meetings.map((planned) => row(say, language, planned, today)),
      mayPlan: actor.role === 'secretariat',
      newMeeting: paths.planMeeting(),
      ...(actor.role === 'secretariat' ? form(say, language, year, failed) : emptyForm),
    };
  }
}

const emptyForm = { faults: [], action: '', dates: [], alike: [] };

function row(
  say: PageText,
  language: string,
  { meeting, date, line, warnings, mark }: PlannedInYear,
  today: string,
) {
  const number = meetingNumberText(meeting);
  return {
    ...{ number, href: paths.meeting(number), tag: meetingTag(meeting.status, language) },
    day: norwegianWeekdayDate(date, language),
    picture: {
      ...{ from: percent(mark.from), width: percent(mark.to - mark.from), at: percent(mark.at) },
      done: date < today,
    },
    steps: line.map((deadline) => ({
      ...{ label: stepText(say, deadline.step), date: norwegianShortDate(deadline.date) },
    })),
    warnings: warnings.map((warning) => warningText(say, language, warning)),
  };
}

/** "Referatutkast: lørdag 24. april 2021 er fridag, flyttet til mandag 26. april 2021." */
function warningText(
  say: PageText,
  language: string,
  { step, date, reason, movedTo }: DayOffWarning,
): string {
  const params = { step: stepText(say, step), date: norwegianWeekdayDate(date, language) };
  const why = say(`planning.dayOff.${reason === 'publicHoliday' ? 'holiday' : 'weekend'}`);
  return movedTo === null
    ? say('planning.onDayOff', { ...params, why })
    : say('planning.movedFromDayOff', { ...params, why, to: norwegianWeekdayDate(movedTo, language) });
}

function form(say: PageText, language: string, year: number, failed?: FailedYear) {
  const typed = failed?.typed ?? { ...blankMeeting, dates: [] };
  const faults = formFaults(failed?.error, language, (path) => fieldOf(path), 'date-1');
  const field = (name: 'startTime' | 'endTime' | 'place' | 'link') => ({
    ...{ value: typed[name], fault: faults.at(name) },
  });
  return {
    faults: faults.summary,
    action: paths.year(year),
    dates: Array.from({ length: datesAtOnce }, (_, i) => {
      const id = `date-${i + 1}`;
      const label = say('planning.dateNumber', { number: i + 1 });
      return formField('date', id, label, { value: typed.dates[i] ?? '', fault: faults.at(id) });
    }),
    alike: [
      formField('time', 'startTime', say('planning.startTime'), field('startTime')),
      formField('time', 'endTime', say('planning.endTime'), field('endTime')),
      formField('text', 'place', say('planning.place'), field('place')),
      formField('url', 'link', say('planning.link'), field('link')),
    ],
  };
}

function fieldOf(path: string): string {
  const field = meetingFieldOf(path);
  return field === 'date' ? 'date-1' : field;
}

function dayOfYear(date: string, year: number): number {
  const start = Date.UTC(year, 0, 1);
  return (Date.parse(`${date}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}

/** Short names, "jan.", "feb." … */
function monthLetters(language: string): { readonly name: string; readonly short: string }[] {
  return Array.from({ length: 12 }, (_, month) => {
    const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2021, month, 1),
    );
    return { name, short: name.slice(0, 3) };
  });
}
