import { Injectable } from '@nestjs/common';
import { randomInt, randomUUID } from 'node:crypto';
import { currentManager } from '#platform/database/current-manager';
import type { Choice, Tally } from './ballot.rules.js';
import { SecretChoice } from './secret-choice.entity.js';

/**
 * The box of a secret ballot. The caller holds the ballot, so papers come one at a time.
 *
 * Each time one comes, all are taken out and put back in a random order, under new ids, in one statement. So neither
 * id nor place nor the number of the transaction (xmin) tells which paper came with the vote that was noted in the
 * same transaction, and the audit trail is not told of papers at all.
 */
@Injectable()
export class BallotBoxRepository {
  /** Puts one more paper in the box and mixes all of them. */
  async put(ballot: { readonly id: string; readonly councilId: string }, choice: Choice): Promise<void> {
    const manager = currentManager();
    const before = await manager.find(SecretChoice, {
      where: { ballotId: ballot.id },
      select: { choice: true },
    });
    await manager.delete(SecretChoice, { ballotId: ballot.id });
    const papers = mixed([...before.map((paper) => paper.choice), choice]);
    await manager.insert(
      SecretChoice,
      papers.map((each) => ({
        ...{ id: randomUUID(), councilId: ballot.councilId, ballotId: ballot.id, choice: each },
      })),
    );
  }

  /** Counts the papers and takes them out: what is left of a secret ballot is the count. */
  async empty(ballotId: string): Promise<Tally> {
    const manager = currentManager();
    const papers = await manager.find(SecretChoice, { where: { ballotId }, select: { choice: true } });
    await manager.delete(SecretChoice, { ballotId });
    const tally: Record<Choice, number> = {};
    for (const { choice } of papers) tally[choice] = (tally[choice] ?? 0) + 1;
    return tally;
  }
}

/** Fisher and Yates, with random numbers that cannot be foretold. */
function mixed<Value>(values: readonly Value[]): Value[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}
