import { Injectable } from '@nestjs/common';
import { groupBy, indexBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { VedtakRepository } from './vedtak.repository.js';
import type { VedtakContent } from './vedtak.rules.js';
import type { VedtakState } from './vedtak.states.js';
import type { Vote } from './vote.entity.js';
import type { VoteCounts } from './vote.rules.js';

/** A vedtak with its vote and statements, as documents, pages and files read it. */
export interface VedtakView extends VedtakContent {
  readonly id: string;
  readonly agendaItemId: string;
  readonly state: VedtakState;
  readonly version: number;
  readonly lockedAt: Date | null;
  readonly reopenedBecause: string | null;
}

/** The meeting and the item that a vedtak belongs to, as its rules need them. */
export interface VedtakPlace {
  readonly meetingId: string;
  readonly meetingStatus: string;
  readonly itemStatus: string;
  /** How many are present with the right to vote and not disqualified; undefined while nobody is noted present. */
  readonly eligible: number | undefined;
  readonly disqualified: readonly string[];
}

/** Reads vedtak. Called inside a unit of work whose own policy has let the reader in. */
@Injectable()
export class VedtakQueries {
  constructor(private readonly vedtak: VedtakRepository) {}

  /** The vedtak of several agenda items, by item; items without one are absent. */
  async ofItems(agendaItemIds: readonly string[]): Promise<Map<string, VedtakView>> {
    const rows = await this.vedtak.ofItems(agendaItemIds);
    const ids = rows.map((row) => row.id);
    const votes = indexBy(await this.vedtak.votesOf(ids), (vote) => vote.vedtakId);
    const statements = groupBy(await this.vedtak.statementsOf(ids), (statement) => statement.vedtakId);
    const views = rows.map((row): VedtakView => {
      const vote = votes.get(row.id);
      return {
        id: row.id,
        agendaItemId: row.agendaItemId,
        outcome: row.outcome,
        paragraphs: row.paragraphs,
        changes: row.changes,
        ...(vote ? { vote: countsOf(vote) } : {}),
        statements: (statements.get(row.id) ?? []).map(({ personId, kind, text }) => ({
          personId,
          kind,
          text,
        })),
        state: row.state,
        version: row.version,
        lockedAt: row.lockedAt,
        reopenedBecause: row.reopenedBecause,
      };
    });
    return indexBy(views, (view) => view.agendaItemId);
  }

  /** Where a vedtak belongs; `undefined` when the council has no such item. */
  async placeOf(agendaItemId: string): Promise<VedtakPlace | undefined> {
    const [row] = await currentManager().query<PlaceRow[]>(
      `select m.id as meeting_id, m.status as meeting_status, i.status as item_status,
              (select count(*)::int from attendance a where a.meeting_id = m.id and a.status = 'present') as present,
              (select count(*)::int from attendance a
                where a.meeting_id = m.id and a.status = 'present' and a.votes
                  and not exists (select from disqualification d
                                   where d.agenda_item_id = i.id and d.person_id = a.person_id)) as eligible,
              array(select d.person_id::text from disqualification d where d.agenda_item_id = i.id) as disqualified
         from agenda_item i join meeting m on m.id = i.meeting_id
        where i.id = $1`,
      [agendaItemId],
    );
    if (!row) return undefined;
    return {
      meetingId: row.meeting_id,
      meetingStatus: row.meeting_status,
      itemStatus: row.item_status,
      eligible: row.present > 0 ? row.eligible : undefined,
      disqualified: row.disqualified,
    };
  }

  /** The agenda items of a meeting, in order. */
  async itemsOfMeeting(meetingId: string): Promise<string[]> {
    const rows = await currentManager().query<{ id: string }[]>(
      `select id from agenda_item where meeting_id = $1 order by position`,
      [meetingId],
    );
    return rows.map((row) => row.id);
  }
}

interface PlaceRow {
  readonly meeting_id: string;
  readonly meeting_status: string;
  readonly item_status: string;
  readonly present: number;
  readonly eligible: number;
  readonly disqualified: string[];
}

function countsOf(vote: Vote): VoteCounts {
  const { unanimous, votesFor, votesAgainst, abstained, castingVote } = vote;
  return {
    unanimous,
    ...(votesFor === null ? {} : { votesFor }),
    ...(votesAgainst === null ? {} : { votesAgainst }),
    ...(abstained === null ? {} : { abstained }),
    ...(castingVote === null ? {} : { castingVote }),
  };
}
