import { Injectable } from '@nestjs/common';
import { AgendaService, type MeetingInput, MeetingPlanningService, MeetingQueries } from '#domain/meetings';
import { WaitingPaperService } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { idOf, isId, newId } from '#kernel/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { StandingPapers } from './standing-papers.service.js';

/** A meeting as it is planned. */
export type PlannedMeeting = Awaited<ReturnType<MeetingPlanningService['create']>>;

/** Plans meetings whole: with standing items, their papers, and the last referat where it is to be approved. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly planning: MeetingPlanningService,
    private readonly meetings: MeetingQueries,
    private readonly agenda: AgendaService,
    private readonly standing: StandingPapers,
    private readonly waiting: WaitingPaperService,
  ) {}

  /**
   * @param key an id that whoever plans has chosen: the same meeting planned twice under one, as when a button is pressed
   * twice, is one
   * @throws DomainError as `MeetingPlanningService.create`
   */
  async plan(actor: Actor, input: MeetingInput, key = ''): Promise<PlannedMeeting> {
    return this.unitOfWork.run(actor, 'meeting.create', async () => {
      // From the key and what was asked for: a page that one goes back to may be sent with another day.
      const id = isId(key) ? idOf(actor.councilId, key, JSON.stringify(input)) : newId();
      const planned = isId(key) ? await this.planning.planned(actor, id, input) : null;
      if (planned) return planned;
      const meeting = await this.planning.create(actor, input, id);
      await this.standing.begin(actor, meeting.id);
      return meeting;
    });
  }

  /** Several meetings at once, all or none. @throws DomainError as `plan` */
  async planAll(actor: Actor, inputs: readonly MeetingInput[]): Promise<readonly PlannedMeeting[]> {
    return this.unitOfWork.run(actor, 'meeting.createAll', async () => {
      const planned: PlannedMeeting[] = [];
      const inOrder = [...inputs].sort((a, b) => a.time.date.localeCompare(b.time.date));
      for (const input of inOrder) planned.push(await this.plan(actor, input));
      return planned;
    });
  }

  /**
   * Takes an item that nobody has seen the number of off the agenda; its paper waits for another meeting. The paper of
   * a standing item has nothing that the next meeting does not get by itself and is not kept.
   * @throws DomainError `agendaItem.numberInUse`, `saksframlegg.shieldStays`, `database.stale`
   */
  async takeOff(actor: Actor, itemId: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(actor, 'agendaItem.takeOff', async () => {
      const { item } = await this.meetings.byItemId(actor, itemId);
      if (item.sequence === null) await this.waiting.release(actor, itemId);
      await this.agenda.remove(actor, itemId, expectedVersion);
    });
  }
}
