import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type AsRead, refuseUnlessAsRead } from '#kernel/as-read';
import { newId } from '#kernel/ids';
import { AgendaChange, type AgendaRowLine, asLine } from './agenda-change.service.js';
import { AgendaHeading } from './agenda-heading.entity.js';
import { stepped } from './agenda-lines.rules.js';
import { AgendaRepository } from './agenda.repository.js';
import { isReordering, movedOrder } from './agenda.rules.js';
import { meetingError } from './meetings.errors.js';

/** In which order an agenda is taken, and the headings between its items. Numbers that have been given stay. */
@Injectable()
export class AgendaOrderService {
  constructor(
    private readonly change: AgendaChange,
    private readonly agenda: AgendaRepository,
  ) {}

  /** Moves an item to a place among the items, from 1. */
  async move(actor: Actor, id: string, place: number): Promise<void> {
    await this.change.ofItem(actor, 'agendaItem.move', id, async (meeting) => {
      const ids = (await this.agenda.ofMeeting(meeting.id)).map((item) => item.id);
      await this.keepItems(meeting.id, movedOrder(ids, id, place));
    });
  }

  /**
   * Puts the items of the agenda in an order; headings stay where they are.
   * @param asRead tells whether the order is still the one that the writer read
   * @throws DomainError `agendaItem.notAllItems` when an item is missing or strange, `database.stale`
   */
  async reorder(
    actor: Actor,
    meetingId: string,
    ids: readonly string[],
    asRead?: AsRead<readonly string[]>,
  ): Promise<void> {
    await this.change.inMeeting(actor, 'agendaItem.reorder', meetingId, async () => {
      const before = (await this.agenda.ofMeeting(meetingId)).map((item) => item.id);
      refuseUnlessAsRead(before, asRead);
      if (!isReordering(before, ids)) throw meetingError('agendaItem.notAllItems');
      await this.keepItems(meetingId, ids);
    });
  }

  /**
   * Puts items and headings in an order together. Parts of items ("16 a") are left out: they follow their item.
   * @throws DomainError as `reorder`
   */
  async arrange(
    actor: Actor,
    meetingId: string,
    ids: readonly string[],
    asRead?: AsRead<readonly string[]>,
  ): Promise<void> {
    await this.change.inMeeting(actor, 'agenda.arrange', meetingId, async () => {
      const lines = await this.change.linesOf(meetingId);
      const before = placesOf(lines);
      refuseUnlessAsRead(before, asRead);
      if (!isReordering(before, ids)) throw meetingError('agendaItem.notAllItems');
      await this.keepLines(lines, ids);
    });
  }

  /** Moves a line one step. At the end of the list nothing happens. @throws DomainError as `arrange` */
  async step(actor: Actor, meetingId: string, id: string, direction: 'up' | 'down'): Promise<void> {
    await this.change.inMeeting(actor, 'agenda.step', meetingId, async () => {
      const lines = await this.change.linesOf(meetingId);
      await this.keepLines(lines, stepped(placesOf(lines), id, direction));
    });
  }

  /**
   * Adds a heading.
   * @param beforeId id of the line it is put before; last when absent
   * @throws DomainError `agendaHeading.titleMissing`
   */
  async addHeading(
    actor: Actor,
    meetingId: string,
    title: string,
    beforeId?: string,
  ): Promise<Readonly<AgendaHeading>> {
    return this.change.inMeeting(actor, 'agendaHeading.add', meetingId, async () => {
      const lines = await this.change.linesOf(meetingId);
      const heading = Object.assign(new AgendaHeading(), {
        ...{ id: newId(), councilId: actor.councilId, meetingId, title: titleOf(title) },
        ...{ itemsAbove: lines.length, rank: 1 },
      });
      await this.agenda.saveHeadings([heading]);
      const at = lines.findIndex(({ id }) => id === beforeId);
      const line: AgendaRowLine = { kind: 'heading', id: heading.id, heading };
      await this.change.keep(at < 0 ? [...lines, line] : [...lines.slice(0, at), line, ...lines.slice(at)]);
      return heading;
    });
  }

  /** @throws DomainError `agendaHeading.notFound`, `agendaHeading.titleMissing` */
  async renameHeading(actor: Actor, meetingId: string, id: string, title: string): Promise<void> {
    await this.change.inMeeting(actor, 'agendaHeading.rename', meetingId, async () => {
      await this.agenda.saveHeadings([
        Object.assign(await this.headingOf(meetingId, id), { title: titleOf(title) }),
      ]);
    });
  }

  /** @throws DomainError `agendaHeading.notFound` */
  async removeHeading(actor: Actor, meetingId: string, id: string): Promise<void> {
    await this.change.inMeeting(actor, 'agendaHeading.remove', meetingId, async () => {
      await this.headingOf(meetingId, id);
      const lines = await this.change.linesOf(meetingId);
      await this.agenda.removeHeading(id);
      await this.change.keep(lines.filter((line) => line.id !== id));
    });
  }

  private async headingOf(meetingId: string, id: string): Promise<AgendaHeading> {
    const heading = await this.agenda.heading(id);
    if (heading.meetingId !== meetingId) throw meetingError('agendaHeading.notFound');
    return heading;
  }

  /** Headings keep how many items are above them. */
  private async keepItems(meetingId: string, ids: readonly string[]): Promise<void> {
    const lines = await this.change.linesOf(meetingId);
    const byId = new Map(lines.flatMap((line) => (line.kind === 'item' ? [[line.id, line.item]] : [])));
    const rest = [...ids];
    await this.change.keep(
      lines.map((line) => {
        const item = line.kind === 'item' ? byId.get(rest.shift() ?? '') : undefined;
        return item ? asLine(item) : line;
      }),
    );
  }

  private async keepLines(lines: readonly AgendaRowLine[], ids: readonly string[]): Promise<void> {
    const byId = new Map(lines.map((line) => [line.id, line]));
    const parts = lines.filter((line) => !ids.includes(line.id));
    await this.change.keep([...ids.flatMap((id) => byId.get(id) ?? []), ...parts]);
  }
}

/** The lines that have a place of their own. */
function placesOf(lines: readonly AgendaRowLine[]): string[] {
  return lines.filter((line) => line.kind === 'heading' || line.item.parentId === null).map(({ id }) => id);
}

function titleOf(title: string): string {
  const words = title.trim();
  if (words === '' || words.length > 500) throw meetingError('agendaHeading.titleMissing');
  return words;
}
