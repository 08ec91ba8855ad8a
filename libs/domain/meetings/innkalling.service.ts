import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type AsRead, refuseUnlessAsRead } from '#kernel/as-read';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { nextState, refuseIf } from '#kernel/refusal';
import { textPictureFaults, withCleanPictures } from '#documents/gate/text-pictures';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { agendaAsSent } from './agenda-as-sent.rules.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { AgendaRepository } from './agenda.repository.js';
import { givenNumbers } from './agenda.rules.js';
import { Innkalling } from './innkalling.entity.js';
import type { Meeting } from './meeting.entity.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';
import { meetingStates } from './meeting.states.js';
import { meetingError } from './meetings.errors.js';

/** What is said with a sending. */
export interface SendingDetails {
  /** Why there is a new issue; its readers see it. */
  readonly reason?: string;
  /** Items whose papers are announced to follow. */
  readonly papersLater?: ReadonlySet<string>;
}

/** In letters. */
export const longestIssueReason = 500;

/** The call to a meeting: written, sent, and sent again when the agenda changes. */
@Injectable()
export class InnkallingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  /**
   * Writes the text above the saksliste, its pictures encoded anew, of the issue that is not sent yet; begins a new issue when all are sent.
   * @param asRead tells whether that issue (a new one has no version yet) is still the one that the writer read
   * @throws DomainError `innkalling.htmlNotAllowed` with every fault in the text, `meeting.notFound`, `meeting.over`,
   * `database.stale`
   */
  async write(
    actor: Actor,
    meetingId: string,
    given: string,
    asRead?: AsRead<number | undefined>,
  ): Promise<Readonly<Innkalling>> {
    refuseIf(mayChangeMeeting(actor));
    const html = await withCleanPictures(given);
    return this.unitOfWork.run(actor, 'innkalling.write', async () => {
      refuseIf(mayChangeMeeting(actor));
      const faults = [...checkAuthorHtml(html), ...(await textPictureFaults(html, ''))];
      if (faults.length > 0) throw meetingError('innkalling.htmlNotAllowed', {}, faults);
      const meeting = await this.meetings.locked(meetingId);
      if (meeting.status !== 'planned' && meeting.status !== 'called') throw meetingError('meeting.over');
      const draft = await this.draftOf(meeting);
      refuseUnlessAsRead<number | undefined>(draft.version, asRead);
      return this.meetings.saveInnkalling(Object.assign(draft, { html }));
    });
  }

  /**
   * Holds a meeting until the unit of work ends: of two who would send at once, the second sees what the first has sent.
   * Called in the unit of work that sends, before it is looked at what there is to send. @throws DomainError `meeting.notFound`
   */
  async hold(meetingId: string): Promise<void> {
    await this.meetings.locked(meetingId);
  }

  /**
   * Sends the innkalling and keeps what it said: the items get their case numbers, which are theirs from now on, and the meeting is called.
   * @param now when it is sent
   * @param details why there is a new issue, and whose papers follow
   * @throws DomainError `innkalling.reasonMissing` for a new issue without one, `innkalling.reasonTooLong`,
   * `meeting.noAgenda`, `meeting.over`, `database.stale`, `meeting.notFound`, `meeting.notAllowed`
   */
  async send(
    actor: Actor,
    meetingId: string,
    expectedVersion: number,
    now: Date = systemClock.now(),
    details: SendingDetails = {},
  ): Promise<Readonly<Innkalling>> {
    return this.unitOfWork.run(actor, 'innkalling.send', async () => {
      refuseIf(mayChangeMeeting(actor));
      const meeting = await this.meetings.locked(meetingId, expectedVersion);
      const draft = await this.draftOf(meeting);
      const reason = keptReason(draft.issue, details.reason);
      await this.callOrConfirm(meeting);
      const asSent = agendaAsSent(meeting, await this.numbered(meeting), details.papersLater);
      return this.meetings.saveInnkalling(Object.assign(draft, { sentAt: now, asSent, reason }));
    });
  }

  /** A planned meeting is called by the first issue; later issues find it called. */
  private async callOrConfirm(meeting: Meeting): Promise<void> {
    if (meeting.status === 'called') return;
    if (meeting.status !== 'planned') throw meetingError('meeting.over');
    const items = (await this.agenda.ofMeeting(meeting.id)).filter(
      (item) => item.status !== 'withdrawn',
    ).length;
    const facts = { items, openItems: items, seatsWithoutStatus: [], chairKnown: meeting.chairedBy !== null };
    meeting.status = nextState(meetingStates, meeting.status, 'call', facts);
    await this.meetings.save(meeting);
  }

  /** The agenda with its numbers given. */
  private async numbered(meeting: Meeting): Promise<AgendaItem[]> {
    const highest = await this.meetings.highestSequence(meeting.year);
    const items = await this.agenda.ofMeeting(meeting.id);
    const numbers = givenNumbers(items, highest);
    items.forEach((item, i) => (item.sequence = numbers[i]));
    await this.agenda.saveAll(items);
    return items;
  }

  private async draftOf(meeting: Meeting): Promise<Innkalling> {
    const issues = await this.meetings.innkallinger(meeting.id);
    const last = issues.at(-1);
    if (last && last.sentAt === null) return last;
    return Object.assign(new Innkalling(), {
      ...{ id: newId(), councilId: meeting.councilId, meetingId: meeting.id },
      ...{ issue: (last?.issue ?? 0) + 1, sentAt: null, html: last?.html ?? '' },
      ...{ asSent: null, reason: null },
    });
  }
}

/** The first issue needs no reason; a new one does. */
function keptReason(issue: number, given = ''): string | null {
  const reason = given.trim();
  if ([...reason].length > longestIssueReason) {
    throw meetingError('innkalling.reasonTooLong', { most: longestIssueReason });
  }
  if (issue === 1) return null;
  if (reason === '') throw meetingError('innkalling.reasonMissing');
  return reason;
}
