import { groupBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { osloInstantText } from './oslo-instant.rules.js';
import type { KeptFile } from './vedlegg-entries.queries.js';
import type { FileEntry } from './vedlegg.schema.js';
import type { CommentEntry, RoundEntry, VersionEntry } from './round.schema.js';

interface VersionRow {
  readonly version: number;
  readonly reason: VersionEntry['reason'];
  readonly madeAt: Date;
  readonly decidedIn: string | null;
  readonly words: VersionEntry['words'];
  readonly filedAt: Date | null;
  readonly filed: KeptFile | null;
}

interface RoundRow {
  readonly id: string;
  readonly of: number;
  readonly sentAt: Date;
  readonly deadline: string;
  readonly closesAt: Date;
  readonly remindAt: Date | null;
  readonly remindedAt: Date | null;
  readonly closedAt: Date | null;
}

interface RecipientRow {
  readonly roundId: string;
  readonly person: string;
  readonly noRemarksAt: Date | null;
  readonly remindedAt: Date | null;
}

interface CommentRow {
  readonly roundId: string;
  readonly person: string;
  readonly about: CommentEntry['about'] | null;
  readonly text: string;
  readonly suggestion: string | null;
  readonly writtenAt: Date;
  readonly late: boolean;
  readonly outcome: 'open' | 'takenIn' | 'laidBefore' | 'declined';
  readonly answer: string | null;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
}

/** A moment under a name, or nothing. */
const at = <Name extends string>(name: Name, moment: Date | null): { [key in Name]?: string } =>
  moment === null ? {} : ({ [name]: osloInstantText(moment) } as { [key in Name]?: string });

/**
 * The versions of a referat in the form of the exchange file, first to last. Called inside a unit of work.
 * @param read reads the PDF that a version was filed as
 */
export async function versionEntries(
  referatId: string,
  read: (file: KeptFile) => Promise<FileEntry>,
): Promise<VersionEntry[]> {
  const found = await rows<VersionRow>(
    `select v.draft_version as version, v.reason, v.made_at as "madeAt", v.case_number as "decidedIn", v.words,
            g.filed_at as "filedAt", case when f.id is not null then
              json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type) end as filed
       from referat_version v left join referat_filing g on g.version_id = v.id
            left join stored_file f on f.id = g.stored_file_id
      where v.referat_id = $1 order by v.ordinal`,
    referatId,
  );
  const made: VersionEntry[] = [];
  for (const row of found) {
    const { filed, filedAt } = row;
    const file = filed && { ...(await read(filed)), mediaType: 'application/pdf' as const };
    made.push({
      ...versionEntry(row),
      ...(file && filedAt ? { filed: { at: osloInstantText(filedAt), file } } : {}),
    });
  }
  return made;
}

function versionEntry({ version, reason, madeAt, decidedIn, words }: VersionRow): VersionEntry {
  return {
    ...{ version, reason, made: osloInstantText(madeAt) },
    ...(decidedIn === null ? {} : { decidedIn }),
    words: words.map(({ key, part, heading, paragraphs }) => ({ key, part, heading, paragraphs })),
  };
}

/** The rounds of comments on a referat, with who was asked and what they wrote. Called inside a unit of work. */
export async function roundEntries(referatId: string): Promise<RoundEntry[]> {
  const rounds = await rows<RoundRow>(
    `select r.id, v.place as "of", r.sent_at as "sentAt", r.deadline::text as deadline, r.closes_at as "closesAt",
            r.remind_at as "remindAt", r.reminded_at as "remindedAt", r.closed_at as "closedAt"
       from comment_round r
            join (select id, row_number() over (order by ordinal)::int as place
                    from referat_version where referat_id = $1) v on v.id = r.version_id
      where r.referat_id = $1 order by r.sent_at, r.id`,
    referatId,
  );
  const recipients = await rows<RecipientRow>(
    `select c.round_id as "roundId", p.key as person, c.no_remarks_at as "noRemarksAt", c.reminded_at as "remindedAt"
       from comment_recipient c join comment_round r on r.id = c.round_id join person p on p.id = c.person_id
      where r.referat_id = $1 order by c.id`,
    referatId,
  );
  const comments = await rows<CommentRow>(
    `select c.round_id as "roundId", p.key as person,
            case when c.section is not null then json_build_object(
              'section', c.section, 'start', c.start_offset, 'end', c.end_offset, 'quote', c.quote,
              'prefix', c.prefix, 'suffix', c.suffix) end as about,
            c.body as text, c.suggestion, c.written_at as "writtenAt", c.late, c.outcome, c.answer,
            c.settled_at as "settledAt", s.key as "settledBy"
       from referat_comment c
            join comment_round r on r.id = c.round_id
            join person p on p.id = c.person_id
            left join person s on s.id = c.settled_by_id
      where r.referat_id = $1 order by c.written_at, c.id`,
    referatId,
  );
  const asked = groupBy(recipients, ({ roundId }) => roundId);
  const written = groupBy(comments, ({ roundId }) => roundId);
  return rounds.map(({ id, of, sentAt, deadline, closesAt, remindAt, remindedAt, closedAt }) => ({
    ...{ of, sent: osloInstantText(sentAt), deadline, closes: osloInstantText(closesAt) },
    ...at('remind', remindAt),
    ...at('reminded', remindedAt),
    ...at('closed', closedAt),
    recipients: (asked.get(id) ?? []).map(({ person, noRemarksAt, remindedAt: when }) => ({
      person,
      ...at('noRemarks', noRemarksAt),
      ...at('reminded', when),
    })),
    comments: (written.get(id) ?? []).map(commentEntry),
  }));
}

function commentEntry(row: CommentRow): CommentEntry {
  const { person, about, text, suggestion, writtenAt, late } = row;
  const settled = settledOf(row);
  return {
    person,
    ...(about ? { about } : {}),
    text,
    ...(suggestion === null ? {} : { suggestion }),
    ...{ written: osloInstantText(writtenAt), late },
    ...(settled ? { settled } : {}),
  };
}

function settledOf({ outcome, answer, settledAt, settledBy }: CommentRow): CommentEntry['settled'] {
  if (outcome === 'open' || settledAt === null) return undefined;
  const when = { at: osloInstantText(settledAt), ...(settledBy === null ? {} : { by: settledBy }) };
  if (outcome === 'declined') return { outcome, answer: answer ?? '', ...when };
  return { outcome, ...(answer === null || answer === '' ? {} : { answer }), ...when };
}

async function rows<Row>(sql: string, referatId: string): Promise<Row[]> {
  return currentManager().query<Row[]>(sql, [referatId]);
}
