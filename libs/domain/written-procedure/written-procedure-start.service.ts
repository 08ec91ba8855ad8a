import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { message } from '#kernel/messages';
import { osloLocal } from '#kernel/oslo-time';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import {
  AgendaService,
  InnkallingService,
  MeetingConductService,
  MeetingPlanningService,
} from '#domain/meetings';
import { placeholdersIn, SaksframleggRecordService } from '#domain/saksframlegg';
import { paragraphFaults, readableText } from '#domain/vedtak';
import { writtenProcedureError } from './written-procedure.errors.js';
import type { DeadlineInput } from './written-procedure.rules.js';

/** What the council is asked. */
export interface ProcedureInput {
  readonly title: string;
  /** Why, as author HTML. */
  readonly html: string;
  /** Paragraphs, inline HTML. */
  readonly proposedVedtak: readonly string[];
  readonly deadline: DeadlineInput;
}

/** Everything wrong in what the council would be asked, by field. */
export function procedureFaults({ title, html, proposedVedtak }: ProcedureInput): Fault[] {
  const faults: Fault[] = [];
  if (title.trim() === '') faults.push({ path: '/title', code: 'writtenProcedure.titleMissing' });
  if (readableText(html) === '') faults.push({ path: '/html', code: 'writtenProcedure.textMissing' });
  if (!proposedVedtak.some((paragraph) => readableText(paragraph) !== ''))
    faults.push({ path: '/proposedVedtak', code: 'writtenProcedure.proposalMissing' });
  if ([html, ...proposedVedtak].some((text) => placeholdersIn(text).length > 0))
    faults.push({ path: '/proposedVedtak', code: 'vedtak.placeholderLeft' });
  return [
    ...faults,
    ...checkAuthorHtml(html).map((fault) => ({ ...fault, path: '/html' })),
    ...proposedVedtak.flatMap((paragraph) => [
      ...checkAuthorHtml(paragraph).map((fault) => ({ ...fault, path: '/proposedVedtak' })),
      ...paragraphFaults(paragraph, '/proposedVedtak'),
    ]),
  ];
}

/**
 * Makes the meeting in writing that a procedure is: with its number, its one item, and its paper, which reaches the
 * members at once. Called inside the unit of work that asks.
 */
@Injectable()
export class WrittenMeetings {
  constructor(
    private readonly planning: MeetingPlanningService,
    private readonly agenda: AgendaService,
    private readonly innkallinger: InnkallingService,
    private readonly conduct: MeetingConductService,
    private readonly papers: SaksframleggRecordService,
    private readonly ground: WrittenGround,
  ) {}

  /** @returns the id of the item @throws DomainError `writtenProcedure.chairMissing`, `meeting.writtenNotAllowed` */
  async begin(actor: Actor, input: ProcedureInput, now: Date): Promise<string> {
    const { place, chairId, senderId } = await this.ground.of(actor, input.deadline.date);
    const { date, time: endTime } = input.deadline;
    const meeting = await this.planning.create(actor, {
      ...{ kind: 'written', place, link: null, chairedBy: chairId },
      time: { date, startTime: '00:00', endTime },
    });
    const item = await this.agenda.add(actor, meeting.id, {
      ...{ title: input.title.trim(), caseTypes: ['vedtak'], minutes: null, guests: [] },
    });
    await this.papers.takeIn(actor, {
      ...{
        agendaItemId: item.id,
        status: 'sent',
        submittedBy: senderId,
        caseOfficers: [],
        earlierTreated: [],
      },
      ...{ areaKeys: [], sections: [{ kind: 'text', heading: null, html: input.html }] },
      ...{ proposedVedtak: [...input.proposedVedtak], changedAt: now, sentAt: now },
    });
    await this.innkallinger.send(actor, meeting.id, meeting.version, now);
    await this.conduct.begin(actor, meeting.id);
    return item.id;
  }
}

/** What the register says about a written procedure on a day. */
@Injectable()
export class WrittenGround {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly people: PeopleQueries,
  ) {}

  /** @param day `yyyy-mm-dd` @throws DomainError `writtenProcedure.chairMissing` */
  async of(actor: Actor, day: string): Promise<{ place: string; chairId: string; senderId: string }> {
    const roster = await this.people.rosterOn(actor, day);
    if (!roster.chair) throw writtenProcedureError('writtenProcedure.chairMissing');
    const { language } = await this.councils.get(actor);
    const senders = roster.others.filter(({ role }) => role === 'secretariat');
    const sender = senders.find(({ id }) => id === actor.personId) ?? senders[0];
    return {
      place: message(language, 'document.writtenPlace'),
      chairId: roster.chair.id,
      senderId: sender?.id ?? roster.chair.id,
    };
  }

  /** Who is asked: whoever sits in each seat on the day. */
  async asked(actor: Actor, day: string): Promise<{ personId: string; seatId: string; number: number }[]> {
    const { seats } = await this.people.rosterOn(actor, day);
    return seats.flatMap(({ id, number, member }) =>
      member ? [{ personId: member.id, seatId: id, number }] : [],
    );
  }

  /** Today in Oslo. */
  today(now: Date): string {
    return osloLocal(now).date;
  }
}
