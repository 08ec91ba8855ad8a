import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { idOf, isId, newId } from '#kernel/ids';
import type { Refusal } from '#kernel/state-machine';
import { AgendaChange, asLine, isOver, type AgendaRowLine } from './agenda-change.service.js';
import { AgendaItemGuest } from './agenda-item-guest.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { nextLetter } from './agenda-lines.rules.js';
import { AgendaRepository } from './agenda.repository.js';
import { type CaseType, changeRefusal, removalRefusal, settlingRefusal } from './agenda.rules.js';
import type { Meeting } from './meeting.entity.js';
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
  /** The earlier item whose matter is taken up again. */
  readonly continuesId?: string | null;
}

/** A matter that is added. */
export interface NewAgendaItem extends AgendaItemInput {
  /** An id that whoever adds it has chosen: the same matter added twice under one, as when a button is pressed twice, is one. */
  readonly key?: string;
}

/** The agenda of a meeting: what is taken up. Whoever changes it holds the meeting meanwhile. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly change: AgendaChange,
    private readonly agenda: AgendaRepository,
    private readonly settings: CouncilSettingsService,
  ) {}

  /**
   * Adds a matter.
   * @param place from 1; before the closing standing items when absent
   * @returns it; under a key that it was added with before, as it stands now
   * @throws DomainError `meeting.notFound`, `agendaItem.meetingOver`, `meeting.notAllowed`
   */
  async add(
    actor: Actor,
    meetingId: string,
    input: NewAgendaItem,
    place?: number,
  ): Promise<Readonly<AgendaItem>> {
    return this.change.inMeeting(actor, 'agendaItem.add', meetingId, async (meeting) => {
      const lines = await this.change.linesOf(meetingId);
      const agenda = lines.flatMap((line) => (line.kind === 'item' ? [line.item] : []));
      const added = agenda.find(({ id }) => id === idUnder(meetingId, input));
      if (added) return added;
      const { standingItems } = await this.settings.settings(actor);
      const item = newItem(meeting, input, agenda.length + 1);
      await this.agenda.save(item);
      if (input.guests.length > 0) await this.agenda.replaceGuests(item, guestRows(item, input.guests));
      const wanted = place ?? placeForNewItem(agenda, standingItems);
      await this.change.keep(withLineBefore(lines, agenda[wanted - 1], asLine(item)));
      return item;
    });
  }

  /**
   * Adds a part of an item, "16 a": what is taken up under Eventuelt is minuted by itself.
   * @throws DomainError `agendaItem.notFound`, `agendaItem.partOfPart`, `agendaItem.tooManyParts`, `agendaItem.settled`,
   * `agendaItem.withdrawn`
   */
  async addPart(actor: Actor, parentId: string, input: AgendaItemInput): Promise<Readonly<AgendaItem>> {
    return this.change.ofItem(actor, 'agendaItem.addPart', parentId, async (meeting) => {
      const lines = await this.change.linesOf(meeting.id);
      const agenda = lines.flatMap((line) => (line.kind === 'item' ? [line.item] : []));
      const parent = agenda.find(({ id }) => id === parentId);
      if (!parent || parent.parentId !== null) throw meetingError('agendaItem.partOfPart');
      refuse(changeRefusal(parent, isOver(meeting)));
      const letter = nextLetter(
        agenda.filter((each) => each.parentId === parentId).map((each) => each.letter),
      );
      if (!letter) throw meetingError('agendaItem.tooManyParts');
      const part = Object.assign(newItem(meeting, input, agenda.length + 1), { parentId, letter });
      await this.agenda.save(part);
      if (input.guests.length > 0) await this.agenda.replaceGuests(part, guestRows(part, input.guests));
      await this.change.keep([...lines, asLine(part)]);
      return part;
    });
  }

  /**
   * Changes what is given. The title of a shielded item is the one that only its readers see.
   * @throws DomainError `agendaItem.notFound`, `database.stale`, `agendaItem.withdrawn`, `agendaItem.settled`,
   * `agendaItem.meetingOver`
   */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    change: Partial<AgendaItemInput>,
  ): Promise<Readonly<AgendaItem>> {
    return this.change.ofItem(actor, 'agendaItem.update', id, async (meeting) => {
      const item = await this.agenda.locked(id, expectedVersion);
      refuse(changeRefusal(item, isOver(meeting)));
      const { guests, title, ...own } = change;
      const [shield] = await this.agenda.shieldsOf([id]);
      if (shield && title !== undefined)
        await this.agenda.replaceShield(item, Object.assign(shield, { title }));
      await this.agenda.save(Object.assign(item, own, shield || title === undefined ? {} : { title }));
      if (guests) await this.agenda.replaceGuests(item, guestRows(item, guests));
      return item;
    });
  }

  /**
   * Takes an item off the agenda in the open: it keeps its number and is shown as "Trukket".
   * @throws DomainError as `settle`
   */
  async withdraw(
    actor: Actor,
    id: string,
    expectedVersion: number,
    reason: string | null = null,
  ): Promise<Readonly<AgendaItem>> {
    return this.settle(actor, id, expectedVersion, 'withdrawn', reason);
  }

  /**
   * Notes what became of an item in the meeting.
   * @param reason of a postponement or withdrawal; shown with the item
   * @throws DomainError `agendaItem.withdrawn`, `agendaItem.meetingOver`, `database.stale`, `agendaItem.notFound`
   */
  async settle(
    actor: Actor,
    id: string,
    expectedVersion: number,
    status: 'treated' | 'postponed' | 'withdrawn' | 'planned',
    reason: string | null = null,
  ): Promise<Readonly<AgendaItem>> {
    return this.change.ofItem(actor, `agendaItem.${status}`, id, async (meeting) => {
      const item = await this.agenda.locked(id, expectedVersion);
      refuse(settlingRefusal(item, isOver(meeting)));
      return this.agenda.save(Object.assign(item, { status, statusReason: reason?.trim() || null }));
    });
  }

  /**
   * Takes a withdrawn item up again, with the number it has.
   * @throws DomainError `agendaItem.notWithdrawn`, `agendaItem.meetingOver`, `database.stale`
   */
  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Readonly<AgendaItem>> {
    return this.change.ofItem(actor, 'agendaItem.restore', id, async () => {
      const item = await this.agenda.locked(id, expectedVersion);
      if (item.status !== 'withdrawn') throw meetingError('agendaItem.notWithdrawn');
      return this.agenda.save(Object.assign(item, { status: 'planned', statusReason: null }));
    });
  }

  /**
   * Removes an item that nobody has seen the number of.
   * @throws DomainError `agendaItem.numberInUse`, `agendaItem.hasParts`, `agendaItem.settled`
   */
  async remove(actor: Actor, id: string, expectedVersion: number): Promise<void> {
    await this.change.ofItem(actor, 'agendaItem.remove', id, async (meeting) => {
      const item = await this.agenda.locked(id, expectedVersion);
      refuse(removalRefusal(item) ?? changeRefusal({ status: removable(item.status) }, isOver(meeting)));
      const lines = await this.change.linesOf(meeting.id);
      if (lines.some((line) => line.kind === 'item' && line.item.parentId === id))
        throw meetingError('agendaItem.hasParts');
      await this.agenda.remove(item);
      await this.change.keep(lines.filter((line) => line.id !== id));
    });
  }
}

/** Made from the key and what is added, not from the key alone: a page that one goes back to may be sent with another title. */
function idUnder(meetingId: string, { key = '', title, caseTypes }: NewAgendaItem): string | undefined {
  return isId(key) ? idOf(meetingId, key, title, ...caseTypes) : undefined;
}

function newItem(meeting: Meeting, input: NewAgendaItem, position: number): AgendaItem {
  const { title, caseTypes, minutes, continuesId = null } = input;
  return Object.assign(new AgendaItem(), {
    ...{ id: idUnder(meeting.id, input) ?? newId(), councilId: meeting.councilId },
    ...{ meetingId: meeting.id, year: meeting.year },
    ...{ sequence: null, standingKey: null, status: 'planned' as const, statusReason: null, position },
    ...{ title, caseTypes: [...caseTypes], minutes, continuesId, parentId: null, letter: null },
  });
}

/** A new line above the headings that introduce the item it is put before; last when there is none. */
function withLineBefore(
  lines: readonly AgendaRowLine[],
  before: AgendaItem | undefined,
  line: AgendaRowLine,
): AgendaRowLine[] {
  let at = before ? lines.findIndex(({ id }) => id === before.id) : lines.length;
  while (before && at > 0 && lines[at - 1].kind === 'heading') at -= 1;
  return [...lines.slice(0, at), line, ...lines.slice(at)];
}

/** Withdrawn before anybody saw it, an item leaves no trace that has to be kept. */
function removable(status: AgendaItem['status']): AgendaItem['status'] {
  return status === 'withdrawn' ? 'planned' : status;
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
