import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianPeriod } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { ReferatQueries } from '#domain/referat';
import { roleHas } from '../../access/permissions.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { meetingTag, standingTag } from './status-tag.js';

const meetingsOnAPage = 20;

/** Finds the list of meetings. */
@Injectable()
export class MeetingListPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly referater: ReferatQueries,
  ) {}

  /** One page of meetings, newest first, of one year when asked. */
  async page(actor: Actor, language: string, year: number | undefined, cursor: string | undefined) {
    const say = pageText(language);
    const filter = year === undefined ? {} : { year };
    const request = { limit: meetingsOnAPage, ...(cursor ? { cursor } : {}) };
    const { rows, next } = await this.meetings.list(actor, request, filter);
    const statuses = await this.referater.standings(
      actor,
      rows.map((row) => row.id),
    );
    const years = await this.meetings.years(actor);
    return {
      title: say('place.meetings'),
      planning: {
        create: roleHas(actor.role, 'meetings.write') ? paths.planMeeting() : '',
        year: paths.year(year ?? Number(osloLocal(systemClock.now()).date.slice(0, 4))),
        propose:
          roleHas(actor.role, 'proposals.make') && actor.role !== 'secretariat' ? paths.proposals() : '',
        queue: roleHas(actor.role, 'proposals.answer') ? paths.proposalQueue() : '',
        papers: roleHas(actor.role, 'papers.write') ? paths.waitingPapers() : '',
        written: roleHas(actor.role, 'written.read') ? paths.writtenList() : '',
      },
      years: years.map((value) => ({ value, current: value === year })),
      allYears: year === undefined,
      meetings: rows.map((row) => {
        const referat = statuses.get(row.id);
        return {
          href: paths.meeting(meetingNumberText(row)),
          number: meetingNumberText(row),
          date: norwegianPeriod(row.startsAt, row.endsAt, language),
          place: row.place,
          tag: meetingTag(row.status, language),
          referat: referat
            ? { ...standingTag(referat, language), href: paths.referat(meetingNumberText(row)) }
            : null,
        };
      }),
      next: next
        ? `${paths.meetings()}?${new URLSearchParams({ ...(year ? { year: String(year) } : {}), after: next }).toString()}`
        : '',
    };
  }
}
