import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { AgendaService, type MeetingView } from '#domain/meetings';
import { ItemClosingService, VedtakQueries, VedtakService } from '#domain/vedtak';
import { RoomRepository } from './room.repository.js';
import { SpeakerEnding } from './speaker-ending.service.js';

type Item = MeetingView['agenda'][number];

/** What becomes of an item in the meeting. */
export type ItemOutcome = 'treated' | 'postponed' | 'withdrawn';

/** The steps of one item. Called inside the unit of work of a service that has let the actor in. */
@Injectable()
export class RoomItems {
  constructor(
    private readonly room: RoomRepository,
    private readonly agenda: AgendaService,
    private readonly vedtak: VedtakService,
    private readonly recorded: VedtakQueries,
    private readonly closing: ItemClosingService,
    private readonly speakers: SpeakerEnding,
  ) {}

  /** Makes an item the current one. Whoever comes second waits for the meeting's row and finds it open. */
  async open(actor: Actor, meetingId: string, item: Item): Promise<void> {
    const current = await this.room.current(meetingId);
    if (current?.agendaItemId === item.id) return;
    await this.rest(meetingId);
    await this.room.open(meetingId, item.id, systemClock.now());
    const proposal = await this.recorded.proposalOf(item.id);
    if (proposal.length > 0 || item.caseTypes.includes('vedtak')) await this.vedtak.begin(actor, item.id);
  }

  /** No item is taken up any longer; with an item named, only if it is that one. */
  async rest(meetingId: string, itemId?: string): Promise<void> {
    const current = await this.room.current(meetingId);
    if (!current || (itemId && current.agendaItemId !== itemId)) return;
    await this.room.close(current.id, systemClock.now());
    await this.speakers.endAll(current.agendaItemId);
  }

  /** A postponed or withdrawn item says so where its vedtak would stand; the text of the paper is left to the next time. */
  async settle(actor: Actor, item: Item, outcome: ItemOutcome, reason: string): Promise<void> {
    if (outcome === 'treated') return this.closing.closeItem(actor, item.id, item.version);
    await this.agenda.settle(actor, item.id, item.version, outcome, reason.trim());
    const vedtak = await this.vedtakOf(item.id);
    if (vedtak?.state === 'open')
      await this.vedtak.draft(actor, item.id, { outcome, paragraphs: [], changes: [] }, vedtak.version);
  }

  /** What was postponed or withdrawn is worked on again from what the paper proposes. */
  async restore(actor: Actor, item: Item): Promise<void> {
    if (item.status === 'withdrawn') await this.agenda.restore(actor, item.id, item.version);
    else await this.agenda.settle(actor, item.id, item.version, 'planned');
    const vedtak = await this.vedtakOf(item.id);
    if (vedtak?.state !== 'open' || (vedtak.outcome !== 'postponed' && vedtak.outcome !== 'withdrawn'))
      return;
    const paragraphs = await this.recorded.proposalOf(item.id);
    const outcome = paragraphs.length > 0 ? 'adopted' : 'none';
    await this.vedtak.draft(actor, item.id, { outcome, paragraphs, changes: [] }, vedtak.version);
  }

  private async vedtakOf(itemId: string) {
    return (await this.recorded.ofItems([itemId])).get(itemId);
  }

  /** @throws DomainError `vedtak.invalid` */
  async lockAll(actor: Actor, meetingId: string): Promise<void> {
    await this.vedtak.lockMeeting(actor, meetingId);
  }
}
