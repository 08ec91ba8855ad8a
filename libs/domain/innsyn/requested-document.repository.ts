import { Injectable } from '@nestjs/common';
import type { ExemptKind } from '#domain/exemption';
import { currentManager } from '#platform/database/current-manager';
import type { RequestedDocument } from './requested-document.document.js';

/** A document as it lies in the tables of the features that own it. */
export interface DocumentRow extends RequestedDocument {
  readonly isFinished: boolean;
  /** Of a vedlegg: the paper or referat that it belongs to; null for others. */
  readonly ownerId: string | null;
  /** Of a vedlegg: what it consists of; null for others. */
  readonly contentKind: 'file' | 'html' | 'activityOverview' | null;
  /** Shielded items that it is of: its own, or of a referat those of the meeting. */
  readonly shields: readonly { readonly id: string; readonly legalBasis: string; readonly reason: string }[];
}

/** A text of a document that has marks of exempted passages. */
export interface MarkedText {
  readonly kind: ExemptKind;
  readonly id: string;
  readonly html: string;
}

/** How many are found by words, and how many of the newest are shown before anybody has searched. */
const found = 30;
const newest = 8;

/**
 * Everything that can be asked for. A vedlegg that is a letter or a referat is listed as that; what is no saksdokument
 * yet is listed too, because somebody may ask for it and is then to be told.
 */
const everything = `
  with item as (
    select i.id, i.meeting_id, i.sequence, i.title as open_title, coalesce(h.title, i.title) as title,
           case when h.id is null then '[]'::json
                else json_build_array(json_build_object('id', i.id, 'legalBasis', h.legal_basis, 'reason', h.reason)) end as shields,
           h.id is not null as is_shielded, m.number || '/' || m.year as meeting,
           coalesce(i.sequence || '/' || m.number || '/' || m.year, '') as case_number,
           (m.starts_at at time zone 'Europe/Oslo')::date as date
      from agenda_item i join meeting m on m.id = i.meeting_id
      left join agenda_item_shield h on h.agenda_item_id = i.id),
  paper as (
    select s.id as paper_id, s.status in ('sent', 'treated') as is_finished, item.*
      from saksframlegg s join item on item.id = s.agenda_item_id),
  report as (
    select r.id as referat_id, r.status = 'approved' as is_finished, m.number || '/' || m.year as meeting,
           (m.starts_at at time zone 'Europe/Oslo')::date as date,
           coalesce((select json_agg(json_build_object('id', item.id, 'legalBasis', h.legal_basis, 'reason', h.reason))
                       from item join agenda_item_shield h on h.agenda_item_id = item.id
                      where item.meeting_id = m.id), '[]'::json) as shields
      from referat r join meeting m on m.id = r.meeting_id)
  select kind, id, title, open_title as "openTitle", case_number as "caseNumber", meeting as "meetingNumber", vedlegg,
         of_referat as "ofReferat", date::text, key, is_finished as "isFinished", shields,
         owner_id as "ownerId", content_kind as "contentKind",
         lower(concat_ws(' ', '', title, case_number, meeting, more, date, '')) as words
    from (
      select 'saksframlegg' as kind, paper_id as id, title, open_title, case_number, meeting, null::int as vedlegg,
             false as of_referat, date, id::text as key, is_finished, shields, null::uuid as owner_id, null::text as content_kind,
             'saksframlegg sak' as more from paper
      union all
      select 'vedlegg', v.id, v.title, case when p.is_shielded then '' else v.title end, p.case_number, p.meeting,
             v.position, false, p.date, '', p.is_finished, p.shields, p.paper_id,
             v.content_kind, 'vedlegg'
        from vedlegg v join paper p on v.owner_kind = 'saksframlegg' and v.owner_id = p.paper_id
       where v.content_kind in ('file', 'html', 'activityOverview')
      union all
      select 'referat', referat_id, '', '', '', meeting, null, true, date, '', is_finished, shields, null, null, 'referat' from report
      union all
      select 'vedlegg', v.id, v.title, v.title, '', r.meeting, v.position, true, r.date, '', r.is_finished, '[]',
             r.referat_id, v.content_kind, 'vedlegg referat'
        from vedlegg v join report r on v.owner_kind = 'referat' and v.owner_id = r.referat_id
       where v.content_kind in ('file', 'html')
      union all
      select 'letter', l.id, l.subject, l.subject, '', '', null, false, l.date, l.key,
             l.status not in ('draft', 'adopted'), '[]', null, null,
             concat_ws(' ', 'brev', l.sender, array_to_string(l.addressee, ' '))
        from letter l) d`;

const columns =
  'kind, id, title, "openTitle", "caseNumber", "meetingNumber", vedlegg, "ofReferat", date, key, "isFinished", shields, "ownerId", "contentKind"';

/** Finds documents in the tables of the features that own them. */
@Injectable()
export class RequestedDocumentRepository {
  /** Those that have every term in title, number or names, the newest first. */
  async search(terms: readonly string[]): Promise<DocumentRow[]> {
    return currentManager().query<DocumentRow[]>(
      `select ${columns} from (${everything}) all_documents
        where not exists (select from unnest($1::text[]) term where position(term in words) = 0)
        order by date desc, "caseNumber", vedlegg nulls first, title, id limit $2`,
      [[...terms], terms.length > 0 ? found : newest],
    );
  }

  async byIds(ids: readonly string[]): Promise<DocumentRow[]> {
    return currentManager().query<DocumentRow[]>(
      `select ${columns} from (${everything}) all_documents where id = any ($1::uuid[])`,
      [[...ids]],
    );
  }

  /** Texts of these documents that have marks. */
  async marked(ids: readonly string[]): Promise<MarkedText[]> {
    return currentManager().query<MarkedText[]>(
      `select 'saksframlegg' as kind, n.saksframlegg_id as id, n.html from saksframlegg_section n
        where n.saksframlegg_id = any ($1::uuid[]) and n.html like '%data-exempt%'
       union all
       select 'referat', r.id, a.html from referat_account a join agenda_item i on i.id = a.agenda_item_id
         join referat r on r.meeting_id = i.meeting_id
        where r.id = any ($1::uuid[]) and a.html like '%data-exempt%'
       union all
       select 'letter', l.id, l.html from letter l where l.id = any ($1::uuid[]) and l.html like '%data-exempt%'`,
      [[...ids]],
    );
  }
}
