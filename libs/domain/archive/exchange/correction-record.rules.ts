import type { CorrectionRecord } from '#domain/referat';
import type { CorrectionEntry } from './correction.schema.js';
import type { KeyedIds } from './meeting-ids.rules.js';

/** A correction as the referat takes it in. */
export function correctionRecord(entry: CorrectionEntry, people: KeyedIds): CorrectionRecord {
  const { kind, section, place, was, becomes, inText, proposedAt, proposedBy } = entry;
  const settled = 'decidedAt' in entry ? entry : undefined;
  return {
    ...{ kind, section, place, was, becomes, inText },
    status: entry.kind === 'approval' ? 'approved' : entry.status,
    reason: entry.kind === 'approval' ? null : entry.reason,
    caseNumber: entry.kind === 'approval' ? entry.approvedIn : null,
    proposedAt: new Date(proposedAt),
    proposedById: proposedBy === undefined ? null : people.of(proposedBy),
    decidedAt: settled ? new Date(settled.decidedAt) : null,
    decidedById: settled?.decidedBy === undefined ? null : people.of(settled.decidedBy),
    answer: 'answer' in entry ? (entry.answer ?? null) : null,
  };
}
