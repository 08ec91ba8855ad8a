import { currentManager } from '#platform/database/current-manager';
import type { CorrectionEntry } from './correction.schema.js';
import { osloInstantText } from './oslo-instant.rules.js';

interface CorrectionRow {
  readonly kind: 'approval' | 'afterwards';
  readonly section: string;
  readonly place: string;
  readonly was: string;
  readonly becomes: string;
  readonly inText: boolean;
  readonly reason: string | null;
  readonly approvedIn: string | null;
  readonly status: 'proposed' | 'approved' | 'declined';
  readonly proposedAt: Date;
  readonly proposedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly answer: string | null;
}

/** The corrections of a referat in the form of the exchange file, in the order they were proposed. Called inside a unit of work. */
export async function correctionEntries(referatId: string): Promise<CorrectionEntry[]> {
  const rows = await currentManager().query<CorrectionRow[]>(
    `select c.kind, c.section, c.place, c.was, c.becomes, c.in_text as "inText", c.reason,
            c.case_number as "approvedIn", c.status, c.proposed_at as "proposedAt", p.key as "proposedBy",
            c.decided_at as "decidedAt", d.key as "decidedBy", c.answer
       from referat_correction c left join person p on p.id = c.proposed_by_id
       left join person d on d.id = c.decided_by_id
      where c.referat_id = $1 order by c.proposed_at, c.id`,
    [referatId],
  );
  return rows.map(entryOf);
}

function entryOf(row: CorrectionRow): CorrectionEntry {
  const { kind, section, place, was, becomes, inText, reason, approvedIn, status, decidedAt } = row;
  const words = {
    ...{ section, place, was, becomes, inText, proposedAt: osloInstantText(row.proposedAt) },
    ...(row.proposedBy === null ? {} : { proposedBy: row.proposedBy }),
  };
  const decided = {
    decidedAt: osloInstantText(decidedAt ?? row.proposedAt),
    ...(row.decidedBy === null ? {} : { decidedBy: row.decidedBy }),
  };
  if (kind === 'approval') return { kind, approvedIn: approvedIn ?? '', ...words, ...decided };
  if (status === 'proposed') return { kind, status, reason: reason ?? '', ...words };
  const answer = row.answer === null ? {} : { answer: row.answer };
  return { kind, status, reason: reason ?? '', ...words, ...decided, ...answer };
}
