import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { MeetingConductService, MeetingQueries, type MeetingView } from '#domain/meetings';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type ItemOutcome, RoomItems } from './room-items.service.js';
import { roomError } from './room.errors.js';
import { mayRunRoom } from './room.policy.js';
import { RoomRepository } from './room.repository.js';

/** Runs the meeting: begun, item by item, closed. At most one item is taken up at a time. */
@Injectable()
export class RoomConductService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly conduct: MeetingConductService,
    private readonly items: RoomItems,
    private readonly room: RoomRepository,
  ) {}

  /** Declares the meeting open and takes up its first item. @throws DomainError `meeting.wrongState`, `room.notAllowed` */
  async begin(actor: Actor, meetingId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'room.begin', async () => {
      refuseIf(mayRunRoom(actor));
      await this.conduct.begin(actor, meetingId);
      const { agenda } = await this.meetings.byId(actor, meetingId);
      const first = agenda.find(({ status }) => status === 'planned');
      if (first) await this.items.open(actor, meetingId, first);
    });
  }

  /**
   * Takes an item up; the one that was taken up rests meanwhile. What the paper proposes becomes the text to work on.
   * @throws DomainError `room.notBegun`, `room.itemSettled`, `agendaItem.notFound`
   */
  async takeUp(actor: Actor, itemId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'room.takeUp', async () => {
      refuseIf(mayRunRoom(actor));
      const { view, item } = await this.meetings.byItemId(actor, itemId);
      refuseUnlessOpen(view);
      if (item.status !== 'planned') throw roomError('room.itemSettled');
      await this.items.open(actor, view.meeting.id, item);
    });
  }

  /**
   * Ends the treatment of an item, and takes up the next one that is left when asked to.
   * @param reason of a postponement or a withdrawal, which must have one
   * @throws DomainError `room.reasonMissing`, and as `ItemClosingService.closeItem`
   */
  async settle(
    actor: Actor,
    itemId: string,
    outcome: ItemOutcome,
    { reason = '', next = false }: { readonly reason?: string; readonly next?: boolean } = {},
  ): Promise<void> {
    await this.unitOfWork.run(actor, `room.${outcome}`, async () => {
      refuseIf(mayRunRoom(actor));
      if (outcome !== 'treated' && reason.trim() === '') throw roomError('room.reasonMissing');
      const { view, item } = await this.meetings.byItemId(actor, itemId);
      refuseUnlessOpen(view);
      await this.items.settle(actor, item, outcome, reason);
      await this.items.rest(view.meeting.id, itemId);
      const after = view.agenda.slice(view.agenda.findIndex(({ id }) => id === itemId) + 1);
      const following = [...after, ...view.agenda].find(
        ({ id, status }) => status === 'planned' && id !== itemId,
      );
      if (next && following && !(await this.room.current(view.meeting.id)))
        await this.items.open(actor, view.meeting.id, following);
    });
  }

  /** Takes a settled item up again. A locked vedtak stays locked: the chair opens it. @throws DomainError `room.notBegun` */
  async reopen(actor: Actor, itemId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'room.reopen', async () => {
      refuseIf(mayRunRoom(actor));
      const { view, item } = await this.meetings.byItemId(actor, itemId);
      refuseUnlessOpen(view);
      if (item.status !== 'planned') await this.items.restore(actor, item);
      await this.items.open(actor, view.meeting.id, item);
    });
  }

  /** Closes the meeting. @throws DomainError as `MeetingConductService.close`, `vedtak.invalid` */
  async close(actor: Actor, meetingId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'room.close', async () => {
      refuseIf(mayRunRoom(actor));
      await this.items.lockAll(actor, meetingId);
      await this.conduct.close(actor, meetingId);
      await this.items.rest(meetingId);
    });
  }
}

/** @throws DomainError `room.notBegun`, `room.over` */
function refuseUnlessOpen({ meeting }: MeetingView): void {
  if (meeting.status === 'inProgress') return;
  throw roomError(
    meeting.status === 'planned' || meeting.status === 'called' ? 'room.notBegun' : 'room.over',
  );
}
