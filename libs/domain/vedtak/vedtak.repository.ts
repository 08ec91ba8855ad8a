import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { MinuteStatement } from './minute-statement.entity.js';
import type { ParagraphTreatment } from './treatment.rules.js';
import { VedtakParagraph } from './vedtak-paragraph.entity.js';
import { Vedtak } from './vedtak.entity.js';
import type { StatementEntry } from './vedtak.rules.js';
import type { VoteCounts } from './vote.rules.js';
import { Vote } from './vote.entity.js';

/** What belongs to a vedtak in other tables, each in its order. */
export interface VedtakParts {
  readonly vedtakId: string;
  /** Null where no vote was recorded. */
  readonly vote: Pick<Vote, 'unanimous' | 'votesFor' | 'votesAgainst' | 'abstained' | 'castingVote'> | null;
  readonly treatment: readonly Pick<VedtakParagraph, 'proposed' | 'adopted' | 'outcome'>[];
  readonly statements: readonly Pick<MinuteStatement, 'personId' | 'kind' | 'text'>[];
}

/** Vedtak with their votes and statements: one vedtak for each agenda item. */
@Injectable()
export class VedtakRepository {
  async ofItems(agendaItemIds: readonly string[]): Promise<Vedtak[]> {
    return currentManager().find(Vedtak, {
      where: { agendaItemId: In([...agendaItemIds]) },
      order: { id: 'ASC' },
    });
  }

  /** Holds an item until the unit of work ends, so that of two who open a ballot in it the second sees the first. */
  async holdItem(agendaItemId: string): Promise<void> {
    await currentManager().query('select id from agenda_item where id = $1 for no key update', [
      agendaItemId,
    ]);
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

  /** What belongs to these vedtak in other tables, in one statement. */
  async partsOf(vedtakIds: readonly string[]): Promise<VedtakParts[]> {
    if (vedtakIds.length === 0) return [];
    return currentManager().query<VedtakParts[]>(
      `select v.id as "vedtakId",
              (select json_build_object('unanimous', o.unanimous, 'votesFor', o.votes_for,
                 'votesAgainst', o.votes_against, 'abstained', o.abstained, 'castingVote', o.casting_vote)
                 from vote o where o.vedtak_id = v.id) as vote,
              coalesce((select json_agg(json_build_object('proposed', p.proposed, 'adopted', p.adopted,
                 'outcome', p.outcome) order by p.position)
                 from vedtak_paragraph p where p.vedtak_id = v.id), '[]') as treatment,
              coalesce((select json_agg(json_build_object('personId', s.person_id, 'kind', s.kind,
                 'text', s.text) order by s.position)
                 from minute_statement s where s.vedtak_id = v.id), '[]') as statements
         from vedtak v where v.id = any ($1::uuid[])`,
      [[...vedtakIds]],
    );
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

  /** Puts a treatment in the place of the former one; `undefined` takes it away. */
  async replaceTreatment(
    vedtak: Pick<Vedtak, 'id' | 'councilId'>,
    treatment: readonly ParagraphTreatment[] | undefined,
  ): Promise<void> {
    const manager = currentManager();
    await manager.delete(VedtakParagraph, { vedtakId: vedtak.id });
    if (!treatment || treatment.length === 0) return;
    await manager.insert(
      VedtakParagraph,
      treatment.map(({ proposed, adopted, outcome }, index) => ({
        ...{ id: newId(), councilId: vedtak.councilId, vedtakId: vedtak.id, position: index + 1 },
        ...{ proposed, adopted: adopted !== null, outcome },
      })),
    );
  }

  /**
   * Puts a list of statements in the place of the former one. One that says the same stays the row it was, with who
   * entered it and when.
   */
  async replaceStatements(
    vedtak: Pick<Vedtak, 'id' | 'councilId'>,
    statements: readonly StatementEntry[],
  ): Promise<void> {
    const manager = currentManager();
    const before = await this.statementsOf([vedtak.id]);
    const rows = statements.map((entry, index) => {
      const place = before.findIndex(
        (row) => row.personId === entry.personId && row.kind === entry.kind && row.text === entry.text,
      );
      const [same] = place < 0 ? [] : before.splice(place, 1);
      return {
        ...{ id: same?.id ?? newId(), councilId: vedtak.councilId, vedtakId: vedtak.id, position: index + 1 },
        ...{ personId: entry.personId, kind: entry.kind, text: entry.text },
        ...{ enteredBy: same?.enteredBy ?? null, enteredAt: same?.enteredAt ?? null },
      };
    });
    await manager.delete(MinuteStatement, { vedtakId: vedtak.id });
    if (rows.length > 0) await manager.insert(MinuteStatement, rows);
  }
}
