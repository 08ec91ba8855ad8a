import { Injectable } from '@nestjs/common';
import { passageKeysIn } from '#documents/html/passages';
import type { ExemptKind } from '#domain/exemption';
import { currentManager } from '#platform/database/current-manager';

/** A document of a meeting, or a letter, that can be exempted from the public. */
export interface ExemptableDocument {
  readonly kind: ExemptKind;
  readonly id: string;
  readonly title: string;
  /** Number of the case in the year; null for what belongs to none, and before numbers are given. */
  readonly sequence: number | null;
  /** Number of a vedlegg; null for others. */
  readonly vedlegg: number | null;
  /** Whether it is the referat, or a vedlegg to it. */
  readonly ofReferat: boolean;
  /** Of a letter: its date, `yyyy-mm-dd`, because several can have one subject; null for others. */
  readonly date: string | null;
}

/** The documents of a meeting and the marks in their texts, and letters, which need belong to none. Called inside units of work, for the secretariat. */
@Injectable()
export class ExemptDocuments {
  /** In the order of the møtepakke; the referat and its vedlegg, and letters, last. */
  async ofMeeting(meetingId: string): Promise<readonly ExemptableDocument[]> {
    return currentManager().query<ExemptableDocument[]>(
      `with paper as (
         select s.id, i.position, i.sequence, coalesce(h.title, i.title) as title
           from saksframlegg s join agenda_item i on i.id = s.agenda_item_id
           left join agenda_item_shield h on h.agenda_item_id = i.id
          where i.meeting_id = $1)
       select kind, id, title, sequence, vedlegg, place in (10000, 10001) as "ofReferat", date::text from (
         select 'saksframlegg' as kind, id, title, sequence, null::int as vedlegg, position as place,
                null::date as date from paper
         union all
         select 'vedlegg', v.id, v.title, p.sequence, v.position, p.position, null
           from vedlegg v join paper p on v.owner_kind = 'saksframlegg' and v.owner_id = p.id
         union all
         select 'referat', r.id, '', null, null, 10000, null from referat r where r.meeting_id = $1
         union all
         select 'vedlegg', v.id, v.title, null, v.position, 10001, null
           from vedlegg v join referat r on v.owner_kind = 'referat' and v.owner_id = r.id where r.meeting_id = $1
         union all
         select 'letter', l.id, l.subject, null, null, 10002, l.date from letter l
          where exists (select from laid_letter b where b.letter_id = l.id and b.meeting_id = $1)
             or exists (select from vedlegg v join paper p on v.owner_kind = 'saksframlegg' and v.owner_id = p.id
                         where v.letter_id = l.id)) d
        order by place, coalesce(vedlegg, 0), title, id`,
      [meetingId],
    );
  }

  /** Every letter of the council, the newest first: those that were laid before a meeting, and those that never were. */
  async letters(): Promise<readonly ExemptableDocument[]> {
    return currentManager().query<ExemptableDocument[]>(
      `select 'letter' as kind, id, subject as title, null::int as sequence, null::int as vedlegg,
              false as "ofReferat", date::text as date
         from letter order by letter.date desc, id desc`,
    );
  }

  /** The meeting that a document belongs to; `undefined` when it belongs to none, or there is no such document. */
  async meetingOf(kind: ExemptKind, id: string): Promise<string | undefined> {
    const [row] = await currentManager().query<{ meeting: string }[]>(
      `select coalesce(i.meeting_id, r.meeting_id, b.meeting_id, ri.meeting_id) as meeting
         from (select $1::text as kind, $2::uuid as id) t
         left join vedlegg v on t.kind = 'vedlegg' and v.id = t.id
         left join saksframlegg s on s.id = case when t.kind = 'saksframlegg' then t.id
              when v.owner_kind = 'saksframlegg' then v.owner_id end
         left join agenda_item i on i.id = s.agenda_item_id
         left join referat r on r.id = case when t.kind = 'referat' then t.id
              when v.owner_kind = 'referat' then v.owner_id end
         left join lateral (select meeting_id from laid_letter where t.kind = 'letter' and letter_id = t.id limit 1) b on true
         left join lateral (select i2.meeting_id from vedlegg v2
              join saksframlegg s2 on v2.owner_kind = 'saksframlegg' and s2.id = v2.owner_id
              join agenda_item i2 on i2.id = s2.agenda_item_id
             where t.kind = 'letter' and v2.letter_id = t.id limit 1) ri on true`,
      [kind, id],
    );
    return row?.meeting ?? undefined;
  }

  /** Whether any text of the council carries the mark. */
  async isMarked(key: string): Promise<boolean> {
    const rows = await currentManager().query<unknown[]>(
      `select 1 from saksframlegg_section where position($1 in html) > 0
       union all select 1 from referat_account where position($1 in html) > 0
       union all select 1 from letter where position($1 in html) > 0 limit 1`,
      [`data-exempt="${key}"`],
    );
    return rows.length > 0;
  }

  /** The keys of the marks that stand in the texts of a meeting, and in letters that belong to it. */
  async marksIn(meetingId: string, letterIds: readonly string[]): Promise<readonly string[]> {
    const rows = await currentManager().query<{ html: string }[]>(
      `select n.html from saksframlegg_section n join saksframlegg s on s.id = n.saksframlegg_id
         join agenda_item i on i.id = s.agenda_item_id where i.meeting_id = $1 and n.html like '%data-exempt%'
       union all
       select a.html from referat_account a join agenda_item i on i.id = a.agenda_item_id
        where i.meeting_id = $1 and a.html like '%data-exempt%'
       union all
       select l.html from letter l where l.id = any ($2::uuid[]) and l.html like '%data-exempt%'`,
      [meetingId, letterIds],
    );
    return keysOf(rows);
  }

  /** The keys of the marks that stand in letters. */
  async marksInLetters(): Promise<readonly string[]> {
    return keysOf(
      await currentManager().query<{ html: string }[]>(
        `select html from letter where html like '%data-exempt%'`,
      ),
    );
  }
}

const keysOf = (rows: readonly { readonly html: string }[]): readonly string[] => [
  ...new Set(rows.flatMap(({ html }) => passageKeysIn(html))),
];
