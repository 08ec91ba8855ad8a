import { Injectable } from '@nestjs/common';
import type { Quorum } from '#domain/meetings';
import { VoterQueries, type VoterView } from './voter.queries.js';

/** The quorum counted again in an item, for pages that show it. */
@Injectable()
export class QuorumQueries {
  constructor(private readonly voters: VoterQueries) {}

  /** With who is counted, and who is not and why. Called as `VoterQueries.eligibleFor`. */
  async inItem(agendaItemId: string, at: Date): Promise<Quorum & { readonly voters: readonly VoterView[] }> {
    const { voters, quorum } = await this.voters.eligibleFor(agendaItemId, at);
    return { ...quorum, voters };
  }
}
