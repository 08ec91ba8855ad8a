import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ResponseQueries } from '#domain/innkalling';
import { meetingNumberText, type MeetingView } from '#domain/meetings';
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
  constructor(private readonly responses: ResponseQueries) {}

  /** Null for everybody else. */
  async linkFor(actor: Actor, meeting: MeetingView['meeting']): Promise<CallingLink | null> {
    if (actor.role !== 'secretariat') return null;
    const number = meetingNumberText(meeting);
    const isFirst = meeting.status === 'planned';
    return {
      href: paths.innkalling(number),
      label: isFirst ? 'Send innkalling' : 'Innkalling og utsending',
      isFirst,
      answers: isFirst ? '' : paths.innkallingAnswers(number),
      waiting: meeting.status === 'called' ? await this.waiting(actor, meeting.id) : '',
    };
  }

  private async waiting(actor: Actor, meetingId: string): Promise<string> {
    const { seats } = await this.responses.ofMeeting(actor, meetingId);
    const unfilled = seats.filter(({ state }) => state.status === 'unfilled').length;
    if (unfilled === 0) return '';
    return `${unfilled} ${unfilled === 1 ? 'plass' : 'plasser'} har forfall uten vara`;
  }
}
