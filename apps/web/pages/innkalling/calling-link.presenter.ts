import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ResponseQueries } from '#domain/innkalling';
import { changesSinceSent, meetingNumberText, MeetingQueries, type MeetingView } from '#domain/meetings';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** The way from a meeting to its innkalling and answers, with what waits there. */
export interface CallingLink {
  readonly href: string;
  readonly label: string;
  /** Nothing is sent yet: this is the next thing to do. */
  readonly isFirst: boolean;
  /** Empty before anybody can answer. */
  readonly answers: string;
  /** "1 plass har forfall uten vara"; empty when nothing waits. */
  readonly waiting: string;
}

/** Finds what the secretariat has to do with the innkalling of a meeting. */
@Injectable()
export class CallingLinkPresenter {
  constructor(
    private readonly responses: ResponseQueries,
    private readonly meetings: MeetingQueries,
  ) {}

  /** Null for everybody else. */
  async linkFor(
    actor: Actor,
    language: string,
    meeting: MeetingView['meeting'],
  ): Promise<CallingLink | null> {
    if (actor.role !== 'secretariat') return null;
    const say = pageText(language);
    const number = meetingNumberText(meeting);
    const isUnsent = meeting.status === 'planned';
    const since = changesSinceSent(await this.meetings.byId(actor, meeting.id));
    const hasChanged = (since?.changes.length ?? 0) > 0;
    return {
      href: paths.innkalling(number),
      label: say(`meeting.calling.${isUnsent ? 'send' : hasChanged ? 'sendAgain' : 'look'}`),
      isFirst: isUnsent || hasChanged,
      answers: isUnsent ? '' : paths.innkallingAnswers(number),
      waiting: meeting.status === 'called' ? await this.waiting(actor, say, meeting.id, hasChanged) : '',
    };
  }

  private async waiting(
    actor: Actor,
    say: PageText,
    meetingId: string,
    hasChanged: boolean,
  ): Promise<string> {
    const { seats } = await this.responses.ofMeeting(actor, meetingId);
    const unfilled = seats.filter(({ state }) => state.status === 'unfilled').length;
    if (unfilled === 0) return hasChanged ? say('meeting.calling.changed') : '';
    return unfilled === 1
      ? say('meeting.calling.oneUnfilled')
      : say('meeting.calling.unfilled', { unfilled });
  }
}
