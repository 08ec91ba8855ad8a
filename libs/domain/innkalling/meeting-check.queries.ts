import { Injectable } from '@nestjs/common';
import {
  type Finding,
  inOrder,
  judged,
  type JudgedFindings,
  maySeeChecks,
  WaiverService,
} from '#domain/checks';
import { type MeetingView } from '#domain/meetings';
import {
  checkedWaiting,
  SaksframleggQueries,
  type SaksframleggView,
  WrittenPaperQueries,
} from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { PaperFindings } from './paper-findings.queries.js';
import { InnkallingCheckQueries } from './innkalling-check.queries.js';
import { goesOut, withPapersLater } from './innkalling-check.rules.js';

/** What a sending is checked with. */
export interface SendingCheck {
  readonly now?: Date;
  /** It is said that papers which are not ready follow. */
  readonly papersLater?: boolean;
}

/** "Kontroller" of what goes out: every feature's findings together, held against what was waived. */
@Injectable()
export class MeetingCheckQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggQueries,
    private readonly written: WrittenPaperQueries,
    private readonly findings: PaperFindings,
    private readonly innkalling: InnkallingCheckQueries,
    private readonly waivers: WaiverService,
  ) {}

  /**
   * What matters for sending now: of papers that are not ready only that they are not.
   * @throws DomainError `meeting.notAllowed`, `meeting.notFound`
   */
  async forSending(
    actor: Actor,
    meetingId: string,
    { now = systemClock.now(), papersLater = false }: SendingCheck = {},
  ): Promise<JudgedFindings> {
    return this.unitOfWork.read(actor, async () => {
      const found = await this.innkalling.ofMeeting(actor, meetingId, now);
      const views = await this.open(actor, meetingId);
      const ready = views.filter(({ paper }) => goesOut(paper.status));
      const all = inOrder([...found, ...(await this.ofMeeting(actor, ready))]);
      return judged(papersLater ? withPapersLater(all) : all, await this.waivers.ofMeeting(actor, meetingId));
    });
  }

  /** Everything about a meeting that is to be held, papers that are still written too. @throws DomainError as `forSending` */
  async beforeMeeting(
    actor: Actor,
    meetingId: string,
    now: Date = systemClock.now(),
  ): Promise<readonly Finding[]> {
    return this.unitOfWork.read(actor, async () => [
      ...(await this.innkalling.ofMeeting(actor, meetingId, now)),
      ...(await this.ofMeeting(actor, await this.open(actor, meetingId))),
    ]);
  }

  /**
   * What was found in one paper. In one that waits for a meeting nothing can be waived yet: what is waived is kept with
   * the meeting.
   * @param address id of an item, or of a paper
   * @throws DomainError `check.notAllowed`, and as `WrittenPaperQueries.at`
   */
  async ofPaper(actor: Actor, address: string): Promise<JudgedFindings> {
    refuseIf(maySeeChecks(actor));
    return this.unitOfWork.read(actor, async () => {
      const paper = await this.written.at(actor, address);
      const { standing } = paper;
      if (!standing) {
        const { date } = osloLocal(systemClock.now());
        return judged(await this.findings.of(actor, [checkedWaiting(paper)], date), []);
      }
      const { item, meeting } = standing;
      const waivers = await this.waivers.ofMeeting(actor, meeting.id);
      return judged(
        await this.findings.of(actor, [{ ...paper, item }], dayOf(meeting)),
        waivers.filter(({ agendaItemId }) => agendaItemId === item.id),
      );
    });
  }

  /** The papers of items that are not withdrawn. */
  private async open(actor: Actor, meetingId: string): Promise<readonly SaksframleggView[]> {
    const views = await this.papers.viewsOfMeeting(actor, meetingId);
    return views.filter(({ item }) => item.status !== 'withdrawn');
  }

  private async ofMeeting(actor: Actor, views: readonly SaksframleggView[]): Promise<Finding[]> {
    const [first] = views;
    return first ? this.findings.of(actor, views, dayOf(first.meeting)) : [];
  }
}

function dayOf({ startsAt }: MeetingView['meeting']): string {
  return osloLocal(startsAt).date;
}
