import { currentManager } from '#platform/database/current-manager';
import type { ExemptionEntry } from './exemption.schema.js';
import { osloInstantText } from './oslo-instant.rules.js';
import type { KeptFile } from './vedlegg-entries.queries.js';
import type { FileEntry } from './vedlegg.schema.js';

interface ExemptionRow {
  readonly key: string;
  readonly scope: ExemptionEntry['scope'];
  readonly paper: number | null;
  readonly vedlegg: string | null;
  readonly referat: boolean;
  readonly letter: string | null;
  readonly legalBasis: string;
  readonly reason: string;
  readonly readers: ExemptionEntry['readers'];
  readonly shieldedTitle: string | null;
  readonly enhancedAccess: boolean;
  readonly enhancedAccessNote: string;
  readonly decidedAt: Date;
  readonly decidedBy: string | null;
  readonly reviewOn: string | null;
  readonly liftedAt: Date | null;
  readonly liftedBy: string | null;
  readonly redacted: KeptFile | null;
}

/**
 * What is exempted in a meeting, in the form of the exchange file and in the order in which it was decided. Passages
 * that were marked in another meeting and whose text was taken over belong to the document that carries them here.
 * Called inside a unit of work.
 * @param letters keys of the letters in the file
 * @param read reads a redacted version
 */
export async function exemptionEntries(
  meetingId: string,
  letters: readonly string[],
  read: (file: KeptFile) => Promise<FileEntry>,
): Promise<ExemptionEntry[]> {
  const rows = await currentManager().query<ExemptionRow[]>(
    `with item as (
       select i.id, row_number() over (order by i.position)::int as place from agenda_item i where i.meeting_id = $1),
     paper as (select s.id, i.place from saksframlegg s join item i on i.id = s.agenda_item_id),
     vedl as (
       select v.id, v.key from vedlegg v join paper p on v.owner_kind = 'saksframlegg' and v.owner_id = p.id
       union all
       select v.id, v.key from vedlegg v join referat r on v.owner_kind = 'referat' and v.owner_id = r.id
        where r.meeting_id = $1)
     select * from (
       select x.key, x.scope,
              coalesce((select place from paper where id = x.owner_id), (
                select min(p.place) from paper p join saksframlegg_section n on n.saksframlegg_id = p.id
                 where x.scope = 'passage' and position('data-exempt="' || x.key || '"' in n.html) > 0)) as paper,
              (select key from vedl where id = x.owner_id) as vedlegg,
              exists (select from referat r where r.meeting_id = $1 and (r.id = x.owner_id or x.scope = 'passage' and exists (
                select from referat_account a join item i on i.id = a.agenda_item_id
                 where position('data-exempt="' || x.key || '"' in a.html) > 0))) as referat,
              (select l.key from letter l where l.key = any ($2::text[]) and (l.id = x.owner_id or x.scope = 'passage'
                 and position('data-exempt="' || x.key || '"' in l.html) > 0) order by l.key limit 1) as letter,
              x.legal_basis as "legalBasis", x.reason, x.readers, x.shielded_title as "shieldedTitle",
              x.enhanced_access as "enhancedAccess", x.enhanced_access_note as "enhancedAccessNote",
              x.decided_at as "decidedAt", d.key as "decidedBy", x.review_on::text as "reviewOn",
              x.lifted_at as "liftedAt", t.key as "liftedBy",
              case when f.id is not null then
                json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type) end as redacted
         from exemption x left join person d on d.id = x.decided_by
              left join person t on t.id = x.lifted_by left join stored_file f on f.id = x.redacted_file_id) e
      where paper is not null or vedlegg is not null or referat or letter is not null
      order by "decidedAt", key`,
    [meetingId, letters],
  );
  const made: ExemptionEntry[] = [];
  for (const row of rows)
    made.push({ ...entryOf(row), ...(row.redacted ? { redacted: await read(row.redacted) } : {}) });
  return made;
}

function entryOf(row: ExemptionRow): ExemptionEntry {
  const { key, scope, legalBasis, reason, readers, enhancedAccess, enhancedAccessNote } = row;
  return {
    ...{ key, scope, of: placeOf(row), legalBasis, reason, readers },
    ...(row.shieldedTitle === null ? {} : { shieldedTitle: row.shieldedTitle }),
    enhancedAccess,
    ...(enhancedAccessNote === '' ? {} : { enhancedAccessNote }),
    decidedAt: osloInstantText(row.decidedAt),
    ...(row.decidedBy === null ? {} : { decidedBy: row.decidedBy }),
    ...(row.reviewOn === null ? {} : { reviewOn: row.reviewOn }),
    ...(row.liftedAt === null ? {} : { liftedAt: osloInstantText(row.liftedAt) }),
    ...(row.liftedBy === null ? {} : { liftedBy: row.liftedBy }),
  };
}

function placeOf({ paper, vedlegg, letter }: ExemptionRow): ExemptionEntry['of'] {
  if (paper !== null) return { paper };
  if (vedlegg !== null) return { vedlegg };
  return letter === null ? { referat: true } : { letter };
}
