import { Injectable } from '@nestjs/common';
import type { Passage } from '#domain/checks';
import type { MeetingView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { type ReferatPlace, ReferatQueries } from './referat.queries.js';
import { ReferatRepository } from './referat.repository.js';

/** What the checks of a referat look at. */
export interface ReferatCheckSource {
  readonly place: ReferatPlace;
  /** The accounts that are written, in the order of the agenda. */
  readonly accounts: readonly Passage[];
}

/** Loads what the checks of a referat look at. Called inside a unit of work whose own policy has let the reader in. */
@Injectable()
export class ReferatCheckSources {
  constructor(
    private readonly queries: ReferatQueries,
    private readonly referater: ReferatRepository,
  ) {}

  /** Nothing before there is something to write about, and nothing of an approved referat. */
  async of(actor: Actor, { meeting, agenda }: MeetingView): Promise<ReferatCheckSource | undefined> {
    const status = (await this.queries.statuses(actor, [meeting.id])).get(meeting.id);
    const isDue = meeting.status === 'held' || (meeting.status === 'inProgress' && status !== undefined);
    const place = isDue && status !== 'approved' ? await this.queries.placeOf(meeting.id) : undefined;
    if (!place) return undefined;
    const rows = await this.referater.accountsOf(agenda.map(({ id }) => id));
    const texts = new Map(rows.map((row) => [row.agendaItemId, row.html]));
    const accounts = agenda.flatMap(({ id: itemId }): Passage[] => {
      const html = texts.get(itemId);
      return html ? [{ place: { kind: 'account', itemId }, label: '@account', html }] : [];
    });
    return { place, accounts };
  }
}
