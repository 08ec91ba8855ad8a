import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { MinuteStatement } from './minute-statement.entity.js';
import { Vedtak } from './vedtak.entity.js';
import type { StatementEntry } from './vedtak.rules.js';
import type { VoteCounts } from './vote.rules.js';
import { Vote } from './vote.entity.js';

/** Vedtak with their votes and statements: one vedtak for each agenda item. */
@Injectable()
export class VedtakRepository {
  async ofItems(agendaItemIds: readonly string[]): Promise<Vedtak[]> {
    return currentManager().find(Vedtak, {
      where: { agendaItemId: In([...agendaItemIds]) },
      order: { id: 'ASC' },
    });
  }

  /** The vedtak of an item, locked for change; null when none is recorded. */
  async lockOfItem(agendaItemId: string, expectedVersion?: number): Promise<Vedtak | null> {
    const found = await currentManager().findOne(Vedtak, { where: { agendaItemId }, select: { id: true } });
    return found ? lockRow(Vedtak, found.id, expectedVersion) : null;
  }

  async add(vedtak: Omit<Vedtak, 'version'>): Promise<void> {
    await currentManager().insert(Vedtak, vedtak);
  }

  /** Writes the changed fields; the version goes up even when only the vote or a statement changed. */
  async change(id: string, fields: Partial<Omit<Vedtak, 'id' | 'councilId' | 'version'>>): Promise<void> {
    await currentManager().update(Vedtak, { id }, fields);
  }

  async votesOf(vedtakIds: readonly string[]): Promise<Vote[]> {
    return currentManager().find(Vote, { where: { vedtakId: In([...vedtakIds]) } });
  }

  async statementsOf(vedtakIds: readonly string[]): Promise<MinuteStatement[]> {
    return currentManager().find(MinuteStatement, {
      where: { vedtakId: In([...vedtakIds]) },
      order: { vedtakId: 'ASC', position: 'ASC' },
    });
  }

  /** Puts a vote in the place of the former one; `undefined` takes it away. */
  async replaceVote(vedtak: Pick<Vedtak, 'id' | 'councilId'>, vote: VoteCounts | undefined): Promise<void> {
    const manager = currentManager();
    await manager.delete(Vote, { vedtakId: vedtak.id });
    if (!vote) return;
    await manager.insert(Vote, {
      id: newId(),
      councilId: vedtak.councilId,
      vedtakId: vedtak.id,
      unanimous: vote.unanimous,
      votesFor: vote.votesFor ?? null,
      votesAgainst: vote.votesAgainst ?? null,
      abstained: vote.abstained ?? null,
      castingVote: vote.castingVote ?? null,
    });
  }

  /** Puts a list of statements in the place of the former one. */
  async replaceStatements(
    vedtak: Pick<Vedtak, 'id' | 'councilId'>,
    statements: readonly StatementEntry[],
  ): Promise<void> {
    const manager = currentManager();
    await manager.delete(MinuteStatement, { vedtakId: vedtak.id });
    if (statements.length === 0) return;
    await manager.insert(
      MinuteStatement,
      statements.map((statement, index) => ({
        ...statement,
        id: newId(),
        councilId: vedtak.councilId,
        vedtakId: vedtak.id,
        position: index + 1,
      })),
    );
  }
}
