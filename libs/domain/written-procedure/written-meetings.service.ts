import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { checkAuthorHtml } from '#documents/html/parse-html';
import {
  AgendaService,
  InnkallingService,
  MeetingConductService,
  MeetingPlanningService,
} from '#domain/meetings';
import { placeholdersIn, SaksframleggRecordService } from '#domain/saksframlegg';
import { paragraphFaults, readableText } from '#domain/vedtak';
import { WrittenGround } from './written-ground.queries.js';
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
