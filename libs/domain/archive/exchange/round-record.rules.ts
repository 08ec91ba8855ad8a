import type { CommentRecord, RoundRecord, VersionRecord } from '#domain/referat';
import type { KeyedIds } from './meeting-ids.rules.js';
import type { CommentEntry, RoundEntry, VersionEntry } from './round.schema.js';

const moment = (text: string | undefined) => (text === undefined ? null : new Date(text));

/** A version as the referat takes it in. @param storedFileId of the PDF that it was filed as */
export function versionRecord(
  { version, reason, made, decidedIn, words, filed }: VersionEntry,
  storedFileId: string | undefined,
): VersionRecord {
  return {
    draftVersion: version,
    ...{ reason, madeAt: new Date(made), caseNumber: decidedIn ?? null, words },
    ...(filed && storedFileId !== undefined ? { filed: { storedFileId, filedAt: new Date(filed.at) } } : {}),
  };
}

/** A round with its comments as the referat takes it in. */
export function roundRecord(entry: RoundEntry, people: KeyedIds): RoundRecord {
  const { of, sent, deadline, closes, remind, reminded, closed, recipients, comments } = entry;
  return {
    ...{ ofVersion: of, deadline, sentAt: new Date(sent), closesAt: new Date(closes) },
    ...{ remindAt: moment(remind), remindedAt: moment(reminded), closedAt: moment(closed) },
    recipients: recipients.map((row) => ({
      personId: people.of(row.person),
      ...{ noRemarksAt: moment(row.noRemarks), remindedAt: moment(row.reminded) },
    })),
    comments: comments.map((comment) => commentRecord(comment, people)),
  };
}

function commentRecord(entry: CommentEntry, people: KeyedIds): CommentRecord {
  const { person, about, text, suggestion, written, late, settled } = entry;
  return {
    personId: people.of(person),
    ...{ section: about?.section ?? null, start: about?.start ?? null, end: about?.end ?? null },
    ...{ quote: about?.quote ?? null, prefix: about?.prefix ?? null, suffix: about?.suffix ?? null },
    ...{ body: text, suggestion: suggestion ?? null, writtenAt: new Date(written), late },
    ...{ outcome: settled?.outcome ?? 'open', answer: settled?.answer ?? null },
    ...{ settledAt: moment(settled?.at), settledById: people.ofOptional(settled?.by) },
  };
}
