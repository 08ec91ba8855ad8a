import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ballotNames, BallotQueries, ballotSummary, VedtakQueries, type VedtakView } from '#domain/vedtak';

/** What a referat tells of how items were decided. Called inside a unit of work that has let the reader in. */
@Injectable()
export class ReferatVedtakQueries {
  constructor(
    private readonly vedtak: VedtakQueries,
    private readonly ballots: BallotQueries,
  ) {}

  /** The vedtak of several items, by item. */
  ofItems(agendaItemIds: readonly string[]): Promise<Map<string, VedtakView>> {
    return this.vedtak.ofItems(agendaItemIds);
  }

  /** A line for each counted ballot, by item: how it fell, and by name who voted what. */
  async ballotLines(
    actor: Actor,
    agendaItemIds: readonly string[],
    { day, language }: { readonly day: string; readonly language: string },
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const counted = await this.ballots.countedOf(actor, agendaItemIds, day);
    return new Map(
      [...counted].map(([itemId, ballots]) => [
        itemId,
        ballots.map((ballot) =>
          [ballotSummary(language, ballot), ...ballotNames(language, ballot)].join(' '),
        ),
      ]),
    );
  }
}
