import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#domain/councils';
import {
  type DeadlineStep,
  meetingDeadlines,
  meetingKinds,
  meetingNumberText,
  MeetingQueries,
} from '#domain/meetings';
import { CouncilSettingsService } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { DomainError } from '#kernel/domain-error';
import { norwegianDate } from '#kernel/norwegian-text';
import { isCalendarDate, osloLocal } from '#kernel/oslo-time';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { blankMeeting, meetingFieldOf, type TypedMeeting } from './meeting.form.js';

/** A form that came back with what was typed. */
export interface FailedMeeting {
  readonly typed: TypedMeeting;
  readonly error: DomainError;
}

/** Finds the form that plans a meeting or changes when and where it is. */
@Injectable()
export class MeetingFormPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly people: PeopleQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** The form of a new meeting. @param date the day it begins with, when one was chosen before */
  async newPage(actor: Actor, language: string, failed?: FailedMeeting, date = '') {
    const say = pageText(language);
    const typed = failed?.typed ?? { ...blankMeeting, date: isCalendarDate(date) ? date : '' };
    return {
      ...{ title: say('planning.newMeeting'), isNew: true, version: 0, action: paths.planMeeting() },
      // A form that is sent twice plans one meeting; a page that is fetched anew has a key of its own.
      key: newId(),
      ...{ back: paths.meetings(), backLabel: say('planning.meetings'), calledNote: false, deadlines: [] },
      ...(await this.form(actor, language, say, typed, failed?.error)),
    };
  }

  /** The form of a meeting that is planned or called. @param number "2/2021" @throws DomainError as `MeetingQueries.byNumber` */
  async changePage(actor: Actor, language: string, number: string, failed?: FailedMeeting) {
    const say = pageText(language);
    const { meeting } = await this.meetings.byNumber(actor, number);
    const which = meetingNumberText(meeting);
    const start = osloLocal(meeting.startsAt);
    const typed = failed?.typed ?? {
      ...{
        kind: meeting.kind,
        date: start.date,
        startTime: start.time,
        endTime: osloLocal(meeting.endsAt).time,
      },
      ...{ place: meeting.place, link: meeting.link ?? '', chairedBy: meeting.chairedBy ?? '' },
    };
    const { deadlines } = await this.councils.settings(actor);
    return {
      title: say('planning.changeMeeting', { meeting: which }),
      ...{ isNew: false, key: '', version: meeting.version, action: paths.changeMeeting(which) },
      ...{ back: paths.meeting(which), backLabel: say('planning.meeting', { meeting: which }) },
      calledNote: meeting.status === 'called',
      deadlines: meetingDeadlines(start.date, deadlines).map(({ step, date }) => ({
        ...{ label: stepText(say, step), date: norwegianDate(date) },
      })),
      ...(await this.form(actor, language, say, typed, failed?.error)),
    };
  }

  private async form(
    actor: Actor,
    language: string,
    say: PageText,
    typed: TypedMeeting,
    error?: DomainError,
  ) {
    const faults = formFaults(error, language, meetingFieldOf, 'date');
    const day = isCalendarDate(typed.date) ? typed.date : osloLocal(systemClock.now()).date;
    const { seats } = await this.people.rosterOn(actor, day);
    const chairs = seats.flatMap(({ member }) => (member ? [{ value: member.id, label: member.name }] : []));
    const field = (name: keyof TypedMeeting) => ({ value: typed[name], fault: faults.at(name) });
    return {
      faults: faults.summary,
      fields: [
        formField('date', 'date', say('planning.date'), field('date')),
        formField('time', 'startTime', say('planning.startTime'), field('startTime')),
        formField('time', 'endTime', say('planning.endTime'), field('endTime')),
        formField('text', 'place', say('planning.place'), field('place')),
        formField('url', 'link', say('planning.link'), { ...field('link'), hint: say('planning.linkHint') }),
        formField('select', 'kind', say('planning.kind'), {
          ...field('kind'),
          options: meetingKinds.map((value) => ({ value, label: say(`planning.kind.${value}`) })),
        }),
        formField('select', 'chairedBy', say('planning.chairedBy'), {
          ...field('chairedBy'),
          options: [{ value: '', label: say('planning.chairUnknown') }, ...chairs],
        }),
      ],
    };
  }
}

/** What a step on the line of a meeting is called. */
export function stepText(say: PageText, step: DeadlineStep): string {
  return say(`planning.step.${step}`);
}
