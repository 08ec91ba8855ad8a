import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import type { BallotOption } from './ballot-option.entity.js';
import type { Ballot } from './ballot.entity.js';
import { voteOfBallot } from './ballot.rules.js';
import { VedtakRepository } from './vedtak.repository.js';
import { differsFromProposal, votedOutcomes } from './vedtak.rules.js';

/** What a counted ballot does to the vedtak of its item. */
@Injectable()
export class BallotEffects {
  constructor(private readonly vedtak: VedtakRepository) {}

  /**
   * A text that carried becomes the text of the vedtak, with the vote. When the text that stands has fallen, the
   * vedtak has no vote. Called inside the unit of work that counts.
   */
  async follow(actor: Actor, ballot: Ballot, options: readonly BallotOption[]): Promise<void> {
    const known = await this.vedtak.lockOfItem(ballot.agendaItemId);
    if (known && known.state !== 'open') return;
    const text = options.find(({ position }) => position === ballot.winner);
    if (!text || !ballot.tally || !ballot.result) {
      if (known && ballot.subject === 'proposal') {
        await this.vedtak.change(known.id, { outcome: known.outcome });
        await this.vedtak.replaceVote(known, undefined);
      }
      return;
    }
    const isSame = known !== null && !differsFromProposal(known.paragraphs, text.paragraphs);
    const outcome = isSame && votedOutcomes.includes(known.outcome) ? known.outcome : 'adopted';
    const fields = { outcome, paragraphs: [...text.paragraphs] };
    const row = known ?? { id: newId(), councilId: actor.councilId };
    if (known) await this.vedtak.change(known.id, fields);
    else
      await this.vedtak.add({
        ...{ ...row, ...fields, agendaItemId: ballot.agendaItemId, changes: [] },
        ...{ state: 'open', lockedAt: null, reopenedBecause: null },
      });
    if (!isSame) await this.vedtak.replaceTreatment(row, undefined);
    await this.vedtak.replaceVote(row, voteOfBallot(ballot.tally, ballot, { result: ballot.result }));
  }
}
