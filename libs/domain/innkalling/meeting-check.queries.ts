import { Injectable } from '@nestjs/common';
import { PlanCheckQueries } from '#domain/action-plan';
import {
  type Finding,
  inOrder,
  judged,
  type JudgedFindings,
  maySeeChecks,
  WaiverService,
} from '#domain/checks';
import { type MeetingView } from '#domain/meetings';
import { PaperCheckQueries, SaksframleggQueries, type SaksframleggView } from '#domain/saksframlegg';
import { changesUnwritten } from '#domain/vedtak';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
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
    private readonly paperChecks: PaperCheckQueries,
    private readonly planChecks: PlanCheckQueries,
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
      const all = inOrder([...found, ...(await this.ofViews(actor, ready))]);
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
      ...(await this.ofViews(actor, await this.open(actor, meetingId))),
    ]);
  }

  /** What was found in one paper. @throws DomainError `check.notAllowed`, `saksframlegg.notFound` */
  async ofPaper(actor: Actor, itemId: string): Promise<JudgedFindings> {
    refuseIf(maySeeChecks(actor));
    return this.unitOfWork.read(actor, async () => {
      const view = await this.papers.ofItem(actor, itemId);
      const waivers = await this.waivers.ofMeeting(actor, view.meeting.id);
      return judged(
        await this.ofViews(actor, [view]),
        waivers.filter(({ agendaItemId }) => agendaItemId === itemId),
      );
    });
  }

  /** The papers of items that are not withdrawn. */
  private async open(actor: Actor, meetingId: string): Promise<readonly SaksframleggView[]> {
    const views = await this.papers.viewsOfMeeting(actor, meetingId);
    return views.filter(({ item }) => item.status !== 'withdrawn');
  }

  private async ofViews(actor: Actor, views: readonly SaksframleggView[]): Promise<Finding[]> {
    const [first] = views;
    if (!first) return [];
    return [
      ...(await this.paperChecks.ofPapers(actor, views)),
      ...views.flatMap(({ item, paper }) =>
        changesUnwritten(paper.proposedVedtak, [], { kind: 'paper', itemId: item.id }),
      ),
      ...(await this.planChecks.ofPapers(actor, views, dayOf(first.meeting))),
    ];
  }
}

function dayOf({ startsAt }: MeetingView['meeting']): string {
  return osloLocal(startsAt).date;
}
