import { Injectable } from '@nestjs/common';
import { indexBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { type VedtakParts, VedtakRepository } from './vedtak.repository.js';
import type { VedtakContent } from './vedtak.rules.js';
import type { VedtakState } from './vedtak.states.js';
import type { Vedtak } from './vedtak.entity.js';
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
  readonly startsAt: Date;
  /** Who chairs the meeting. */
  readonly chairedBy: string | null;
  readonly caseTypes: readonly string[];
  readonly itemVersion: number;
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
    const parts = indexBy(await this.vedtak.partsOf(ids), ({ vedtakId }) => vedtakId);
    const views = rows.map((row): VedtakView => {
      const { vote, treatment, statements = [] } = parts.get(row.id) ?? {};
      return {
        id: row.id,
        agendaItemId: row.agendaItemId,
        outcome: row.outcome,
        paragraphs: row.paragraphs,
        changes: row.changes,
        ...treatmentIn(row, treatment),
        ...(vote ? { vote: countsOf(vote) } : {}),
        statements,
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
      `select m.id as meeting_id, m.status as meeting_status, i.status as item_status, m.chaired_by, m.starts_at,
              i.case_types, i.version as item_version,
              (select max(b.eligible) from ballot b where b.agenda_item_id = i.id and b.state = 'closed') as voted,
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
      ...{ startsAt: row.starts_at, chairedBy: row.chaired_by },
      ...{ caseTypes: row.case_types, itemVersion: row.item_version },
      // A ballot knows better than the attendance list who could vote when it was held.
      eligible: row.present > 0 ? Math.max(row.eligible, row.voted ?? 0) : undefined,
      disqualified: row.disqualified,
    };
  }

  /** What the paper of an item proposes; empty without a paper or a proposal. */
  async proposalOf(agendaItemId: string): Promise<readonly string[]> {
    const [row] = await currentManager().query<{ proposed: string[] }[]>(
      `select proposed_vedtak as proposed from saksframlegg where agenda_item_id = $1`,
      [agendaItemId],
    );
    return row?.proposed ?? [];
  }

  /** The text that stands for adoption: of the vedtak as it is written so far, else what the paper proposes. */
  async standingText(agendaItemId: string): Promise<readonly string[]> {
    const [row] = await this.vedtak.ofItems([agendaItemId]);
    return row && row.paragraphs.length > 0 ? row.paragraphs : this.proposalOf(agendaItemId);
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
  readonly chaired_by: string | null;
  readonly starts_at: Date;
  readonly case_types: string[];
  readonly item_version: number;
  readonly voted: number | null;
  readonly present: number;
  readonly eligible: number;
  readonly disqualified: string[];
}

/** Rows that say of which paragraph each adopted one came, with the text of it. */
function treatmentIn(
  { paragraphs }: Vedtak,
  rows: VedtakParts['treatment'] = [],
): Pick<VedtakContent, 'treatment'> {
  if (rows.length === 0) return {};
  let place = 0;
  const treatment = rows.map(({ proposed, adopted, outcome }) => ({
    ...{ proposed, outcome, adopted: adopted ? (paragraphs[place++] ?? null) : null },
  }));
  return { treatment };
}

function countsOf({
  unanimous,
  votesFor,
  votesAgainst,
  abstained,
  castingVote,
}: NonNullable<VedtakParts['vote']>): VoteCounts {
  return {
    unanimous,
    ...(votesFor === null ? {} : { votesFor }),
    ...(votesAgainst === null ? {} : { votesAgainst }),
    ...(abstained === null ? {} : { abstained }),
    ...(castingVote === null ? {} : { castingVote }),
  };
}
