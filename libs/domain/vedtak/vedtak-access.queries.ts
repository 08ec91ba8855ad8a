import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { type AgendaItemView, MeetingQueries, type MeetingView } from '#domain/meetings';
import { PaperBarQueries } from '#domain/saksframlegg';
import { osloLocal } from '#kernel/oslo-time';
import type { Refusal } from '#kernel/state-machine';
import { PeopleQueries } from '#domain/councils';
import { mayFollowItem, mayFollowVedtak, mayReopenVedtak } from './vedtak.policy.js';
import { VedtakQueries } from './vedtak.queries.js';

/**
 * The door to how an item is decided: the text being adopted, alternatives, ballots, statements. Every page and address
 * of the API that tells any of it asks here. Called inside a unit of work.
 */
@Injectable()
export class VedtakAccess {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly bars: PaperBarQueries,
    private readonly vedtak: VedtakQueries,
    private readonly people: PeopleQueries,
  ) {}

  /**
   * An item that the actor may follow, with its meeting.
   * @throws DomainError `agendaItem.notFound`, `meeting.notReadable`, `vedtak.forbidden`, `vedtak.barred`, `saksframlegg.shielded`
   */
  async item(
    actor: Actor,
    agendaItemId: string,
  ): Promise<{ readonly view: MeetingView; readonly item: AgendaItemView }> {
    refuseIf(mayFollowVedtak(actor));
    const found = await this.meetings.byItemId(actor, agendaItemId);
    const barred = await this.isBarred(actor, agendaItemId);
    refuseIf(mayFollowItem(actor, { barred, shield: found.item.shield }));
    return found;
  }

  /** Whether the actor is disqualified in an item and the council keeps its papers from them. */
  async isBarred(actor: Actor, agendaItemId: string): Promise<boolean> {
    return (await this.bars.barred(actor, [agendaItemId])).has(agendaItemId);
  }

  /** Of these items, the ids of those that the actor may not follow. */
  async closed(actor: Actor, items: readonly AgendaItemView[]): Promise<ReadonlySet<string>> {
    const ids = items.map(({ id }) => id);
    const bars = await this.bars.barred(actor, ids);
    const closed = items.filter(({ id, shield }) => mayFollowItem(actor, { barred: bars.has(id), shield }));
    return new Set(closed.map(({ id }) => id));
  }

  /** Why the actor may not open the locked vedtak of an item again; undefined when they may. */
  async reopenRefusal(actor: Actor, agendaItemId: string): Promise<Refusal | undefined> {
    const place = await this.vedtak.placeOf(agendaItemId);
    if (!place) return { code: 'vedtak.itemNotFound' };
    const { startsAt, chairedBy, disqualified } = place;
    const { chair } = await this.people.rosterOn(actor, osloLocal(startsAt).date);
    return mayReopenVedtak(actor, { chairId: chair?.id ?? null, chairedBy, disqualified });
  }
}
