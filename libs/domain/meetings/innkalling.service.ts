import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type AsRead, refuseUnlessAsRead } from '#kernel/as-read';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { nextState, refuseIf } from '#kernel/refusal';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AgendaRepository } from './agenda.repository.js';
import { givenNumbers } from './agenda.rules.js';
import { Innkalling } from './innkalling.entity.js';
import type { Meeting } from './meeting.entity.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';
import { meetingStates } from './meeting.states.js';
import { meetingError } from './meetings.errors.js';

/** The call to a meeting: written, sent, and sent again when the agenda changes. */
@Injectable()
export class InnkallingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  /**
   * Writes the text above the saksliste of the issue that is not sent yet; begins a new issue when all are sent.
   * @param asRead tells whether that issue (a new one has no version yet) is still the one that the writer read
   * @throws DomainError `innkalling.htmlNotAllowed` with every fault in the text, `meeting.notFound`, `meeting.over`,
   * `database.stale`
   */
  async write(
    actor: Actor,
    meetingId: string,
    html: string,
    asRead?: AsRead<number | undefined>,
  ): Promise<Readonly<Innkalling>> {
    return this.unitOfWork.run(actor, 'innkalling.write', async () => {
      refuseIf(mayChangeMeeting(actor));
      const faults = checkAuthorHtml(html);
      if (faults.length > 0) throw meetingError('innkalling.htmlNotAllowed', {}, faults);
      const meeting = await this.meetings.locked(meetingId);
      if (meeting.status !== 'planned' && meeting.status !== 'called') throw meetingError('meeting.over');
      const draft = await this.draftOf(meeting);
      refuseUnlessAsRead<number | undefined>(draft.version, asRead);
      return this.meetings.saveInnkalling(Object.assign(draft, { html }));
    });
  }

  /**
   * Sends the innkalling: the items get their case numbers, which are theirs from now on, and the meeting is called.
   * @throws DomainError `meeting.noAgenda`, `meeting.over`, `database.stale`, `meeting.notFound`, `meeting.notAllowed`
   */
  async send(
    actor: Actor,
    meetingId: string,
    expectedVersion: number,
    now: Date = systemClock.now(),
  ): Promise<Readonly<Innkalling>> {
    return this.unitOfWork.run(actor, 'innkalling.send', async () => {
      refuseIf(mayChangeMeeting(actor));
      const meeting = await this.meetings.locked(meetingId, expectedVersion);
      await this.callOrConfirm(meeting);
      await this.giveNumbers(meeting);
      return this.meetings.saveInnkalling(Object.assign(await this.draftOf(meeting), { sentAt: now }));
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

  private async giveNumbers(meeting: Meeting): Promise<void> {
    const highest = await this.meetings.highestSequence(meeting.year);
    const items = await this.agenda.ofMeeting(meeting.id);
    const numbers = givenNumbers(items, highest);
    items.forEach((item, i) => (item.sequence = numbers[i]));
    await this.agenda.saveAll(items);
  }

  private async draftOf(meeting: Meeting): Promise<Innkalling> {
    const issues = await this.meetings.innkallinger(meeting.id);
    const last = issues.at(-1);
    if (last && last.sentAt === null) return last;
    return Object.assign(new Innkalling(), {
      ...{ id: newId(), councilId: meeting.councilId, meetingId: meeting.id },
      ...{ issue: (last?.issue ?? 0) + 1, sentAt: null, html: last?.html ?? '' },
    });
  }
}
