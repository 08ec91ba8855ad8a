import { Injectable } from '@nestjs/common';
import { meetingNumberText } from '#domain/meetings';
import { type OpenCouncil, OpenCouncils, type OpenMeeting, OpenMeetings } from '#domain/publication';
import { norwegianPeriod } from '#kernel/norwegian-text';
import { meetingTag } from '../meetings/status-tag.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { openReferatLabel } from './open-referat-label.js';

const meetingsOnAPage = 20;

/** Finds the councils that are open, and the meetings of one. */
@Injectable()
export class OpenMeetingsPresenter {
  constructor(
    private readonly councils: OpenCouncils,
    private readonly meetings: OpenMeetings,
  ) {}

  /** All open councils. */
  async councilsPage() {
    const say = pageText('nb');
    const councils = await this.councils.all();
    return {
      title: say('public.title'),
      councils: councils.map(({ key, name }) => ({ href: paths.openCouncil(key), name })),
    };
  }

  /** @param cursor where the page before ended */
  async meetingsPage(council: OpenCouncil, cursor: string | undefined) {
    const say = pageText(council.language);
    const request = { limit: meetingsOnAPage, ...(cursor ? { cursor } : {}) };
    const { rows, next } = await this.meetings.list(council, request);
    const newest = cursor ? undefined : rows.find(({ referat }) => referat?.exempt === null);
    const number = newest ? meetingNumberText(newest.meeting) : '';
    return {
      newest: number
        ? { label: say('public.newest', { number }), href: paths.openReferat(council.key, number) }
        : null,
      title: say('public.meetingsTitle', { council: council.name }),
      meetings: rows.map((open) => rowOf(council, open)),
      next: next
        ? `${paths.openCouncil(council.key)}?${new URLSearchParams({ after: next }).toString()}`
        : '',
    };
  }
}

function rowOf({ key, language }: OpenCouncil, { meeting, referat }: OpenMeeting) {
  const number = meetingNumberText(meeting);
  return {
    ...{ number, href: paths.openMeeting(key, number), place: meeting.place },
    date: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
    tag: meetingTag(meeting.status, language),
    referat: referat
      ? {
          label: openReferatLabel(language, referat),
          href: referat.exempt === null ? paths.openReferat(key, number) : '',
        }
      : null,
  };
}
