import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { type AsRead, refuseUnlessAsRead } from '#kernel/as-read';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import type { Refusal } from '#kernel/state-machine';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AgendaItemGuest } from './agenda-item-guest.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaRepository } from './agenda.repository.js';
import { type CaseType, changeRefusal, isReordering, movedOrder, removalRefusal } from './agenda.rules.js';
import type { Meeting } from './meeting.entity.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';
import { meetingError, type MeetingErrorCode } from './meetings.errors.js';
import { placeForNewItem } from './standing-items.rules.js';

/** Somebody present for one item. */
export interface GuestInput {
  readonly personId: string;
  readonly role: string | null;
}

export interface AgendaItemInput {
  readonly title: string;
  readonly caseTypes: readonly CaseType[];
  readonly minutes: number | null;
  readonly guests: readonly GuestInput[];
}

/** The agenda of a meeting: what is taken up, in which order. Whoever changes it holds the meeting meanwhile. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly settings: CouncilSettingsService,
  ) {}

  /**
   * Adds a matter.
   * @param place from 1; before the closing standing items when absent
   * @throws DomainError `meeting.notFound`, `agendaItem.meetingOver`, `meeting.notAllowed`
   */
  async add(
    actor: Actor,
    meetingId: string,
    input: AgendaItemInput,
    place?: number,
  ): Promise<Readonly<AgendaItem>> {
    return this.change(actor, 'agendaItem.add', meetingId, async (meeting) => {
      const agenda = await this.agenda.ofMeeting(meetingId);
      const { standingItems } = await this.settings.settings(actor);
      const { guests, ...own } = input;
      const item = Object.assign(new AgendaItem(), own, {
        ...{ id: newId(), councilId: actor.councilId, meetingId, year: meeting.year, sequence: null },
        ...{ standingKey: null, status: 'planned', position: agenda.length + 1 },
      });
      await this.agenda.save(item);
      if (guests.length > 0) await this.agenda.replaceGuests(item, guestRows(item, guests));
      await this.arrange([...agenda, item], item.id, place ?? placeForNewItem(agenda, standingItems));
      return item;
    });
  }

  /** @throws DomainError `agendaItem.notFound`, `database.stale`, `agendaItem.withdrawn`, `agendaItem.meetingOver` */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    change: Partial<AgendaItemInput>,
  ): Promise<Readonly<AgendaItem>> {
    return this.changeItem(actor, 'agendaItem.update', id, async (meeting) => {
      const item = await this.agenda.locked(id, expectedVersion);
      refuse(changeRefusal(item, isOver(meeting)));
      const { guests, ...own } = change;
      await this.agenda.save(Object.assign(item, own));
      if (guests) await this.agenda.replaceGuests(item, guestRows(item, guests));
      return item;
    });
  }

  /** Moves an item to a place, from 1. Numbers that have been given stay with their items. */
  async move(actor: Actor, id: string, place: number): Promise<void> {
    await this.changeItem(actor, 'agendaItem.move', id, async (meeting) => {
      await this.arrange(await this.agenda.ofMeeting(meeting.id), id, place);
    });
  }

  /**
   * Puts the whole agenda in an order.
   * @param asRead tells whether the order is still the one that the writer read
   * @throws DomainError `agendaItem.notAllItems` when an item is missing or strange, `database.stale`
   */
  async reorder(
    actor: Actor,
    meetingId: string,
    ids: readonly string[],
    asRead?: AsRead<readonly string[]>,
  ): Promise<void> {
    await this.change(actor, 'agendaItem.reorder', meetingId, async () => {
      const agenda = await this.agenda.ofMeeting(meetingId);
      const before = agenda.map((item) => item.id);
      refuseUnlessAsRead(before, asRead);
      if (!isReordering(before, ids)) throw meetingError('agendaItem.notAllItems');
      await this.place(agenda, ids);
    });
  }

  /** Takes an item off the agenda in the open: it keeps its number and is shown as "Trukket". */
  async withdraw(actor: Actor, id: string, expectedVersion: number): Promise<Readonly<AgendaItem>> {
    return this.settle(actor, id, expectedVersion, 'withdrawn');
  }

  /** Notes what became of an item in the meeting. */
  async settle(
    actor: Actor,
    id: string,
    expectedVersion: number,
    status: 'treated' | 'postponed' | 'withdrawn' | 'planned',
  ): Promise<Readonly<AgendaItem>> {
    return this.changeItem(actor, `agendaItem.${status}`, id, async (meeting) => {
      const item = await this.agenda.locked(id, expectedVersion);
      refuse(changeRefusal(item, isOver(meeting)));
      return this.agenda.save(Object.assign(item, { status }));
    });
  }

  /** Removes an item that nobody has seen the number of. @throws DomainError `agendaItem.numberInUse` */
  async remove(actor: Actor, id: string, expectedVersion: number): Promise<void> {
    await this.changeItem(actor, 'agendaItem.remove', id, async (meeting) => {
      const item = await this.agenda.locked(id, expectedVersion);
      refuse(removalRefusal(item) ?? changeRefusal(item, isOver(meeting)));
      await this.agenda.remove(item);
      const left = (await this.agenda.ofMeeting(meeting.id)).filter((other) => other.id !== id);
      await this.place(
        left,
        left.map((other) => other.id),
      );
    });
  }

  private async arrange(agenda: AgendaItem[], id: string, place: number): Promise<void> {
    await this.place(
      agenda,
      movedOrder(
        agenda.map((item) => item.id),
        id,
        place,
      ),
    );
  }

  private async place(agenda: AgendaItem[], ids: readonly string[]): Promise<void> {
    agenda.forEach((item) => (item.position = ids.indexOf(item.id) + 1));
    await this.agenda.saveAll(agenda);
  }

  private async changeItem<T>(
    actor: Actor,
    action: string,
    id: string,
    work: (meeting: Meeting) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(actor, action, async () => {
      const { meetingId } = await this.agenda.byId(id);
      return this.change(actor, action, meetingId, work);
    });
  }

  private async change<T>(
    actor: Actor,
    action: string,
    meetingId: string,
    work: (meeting: Meeting) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(actor, action, async () => {
      refuseIf(mayChangeMeeting(actor));
      const meeting = await this.meetings.locked(meetingId);
      if (isOver(meeting)) throw meetingError('agendaItem.meetingOver');
      return work(meeting);
    });
  }
}

function isOver(meeting: Meeting): boolean {
  return meeting.status === 'held' || meeting.status === 'cancelled';
}

/** @throws DomainError with the code of the refusal */
function refuse(refusal: Refusal | undefined): void {
  if (refusal) throw meetingError(refusal.code as MeetingErrorCode, refusal.params);
}

/** Rows for an item's guests, in printed order. */
export function guestRows(item: AgendaItem, guests: readonly GuestInput[]): AgendaItemGuest[] {
  return guests.map((guest, i) =>
    Object.assign(new AgendaItemGuest(), guest, {
      ...{ id: newId(), councilId: item.councilId, agendaItemId: item.id, position: i + 1 },
    }),
  );
}
