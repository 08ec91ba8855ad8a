import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';
import { indexBy } from '#kernel/grouping';
import type { CaseEntry, PaperEntry } from './case.schema.js';
import { osloInstantText } from './oslo-instant.rules.js';

/** A paper without its vedlegg, and its id to find them by. */
export interface PaperRow {
  readonly id: string;
  readonly agendaItemId: string;
  readonly entry: Omit<PaperEntry, 'vedlegg' | 'changed' | 'sentAt'>;
  readonly moments: Pick<PaperEntry, 'changed' | 'sentAt'>;
}

interface PaperMoments extends Omit<PaperRow, 'moments'> {
  readonly changed_at: Date;
  readonly sent_at: Date | null;
}

/** An agenda item without its paper. */
export interface ItemRow {
  readonly id: string;
  readonly entry: Omit<CaseEntry, 'paper'>;
}

/** The agenda in the form of the exchange file: items with vedtak, account, habilitet and follow-ups, and their papers. */
@Injectable()
export class CaseEntryQueries {
  /** Items of a meeting, in the order of the agenda. Called inside a unit of work. */
  async items(meetingId: string): Promise<ItemRow[]> {
    return currentManager().query<ItemRow[]>(
      `select i.id, json_strip_nulls(json_build_object(
                'sequence', i.sequence, 'title', coalesce(h.title, i.title), 'letter', i.letter,
                'statusReason', i.status_reason,
                'continues', c.sequence || '/' || cm.number || '/' || cm.year,
                'shield', case when h.id is not null then json_build_object(
                  'title', i.title, 'legalBasis', h.legal_basis, 'reason', nullif(h.reason, ''),
                  'readers', to_json(h.readers)) end, 'standing', i.standing_key,
                'caseTypes', to_json(i.case_types), 'status', i.status, 'minutes', i.minutes,
                'guests', coalesce((
                   select json_agg(json_build_object('person', p.key, 'role', g.role) order by g.position)
                     from agenda_item_guest g join person p on p.id = g.person_id
                    where g.agenda_item_id = i.id), '[]'),
                'vedtak', (
                   select json_build_object(
                            'outcome', v.outcome, 'paragraphs', to_json(v.paragraphs), 'changes', to_json(v.changes),
                            'vote', (select json_build_object(
                                       'unanimous', o.unanimous, 'votesFor', o.votes_for,
                                       'votesAgainst', o.votes_against, 'abstained', o.abstained,
                                       'castingVote', o.casting_vote)
                                       from vote o where o.vedtak_id = v.id),
                            'statements', coalesce((
                               select json_agg(json_build_object('person', p.key, 'kind', s.kind, 'text', s.text)
                                               order by s.position)
                                 from minute_statement s join person p on p.id = s.person_id
                                where s.vedtak_id = v.id), '[]'),
                            'state', case when (m.status = 'held') = (v.state = 'open')
                                          then case v.state when 'open' then 'open' else 'locked' end end,
                            'reopened', v.reopened_because)
                     from vedtak v where v.agenda_item_id = i.id),
                'account', (select r.html from referat_account r where r.agenda_item_id = i.id),
                'accountFrom', (
                   select r.noted from referat_account r left join item_note n on n.agenda_item_id = i.id
                    where r.agenda_item_id = i.id and r.noted <> coalesce(n.text, '')),
                'disqualified', coalesce((
                   select json_agg(json_build_object(
                            'person', p.key, 'legalBasis', d.legal_basis, 'steppedAside', d.stepped_aside)
                          order by d.position)
                     from disqualification d join person p on p.id = d.person_id
                    where d.agenda_item_id = i.id), '[]'),
                'followUps', coalesce((
                   select json_agg(json_build_object(
                            'key', f.key, 'text', f.text, 'owner', f.owner, 'due', f.due, 'status', f.status,
                            'openedAt', f.opened_at, 'closedAt', f.closed_at)
                          order by f.position)
                     from follow_up f where f.agenda_item_id = i.id), '[]'))) as entry
         from agenda_item i join meeting m on m.id = i.meeting_id
              left join agenda_item_shield h on h.agenda_item_id = i.id
              left join agenda_item c on c.id = i.continues_id
              left join meeting cm on cm.id = c.meeting_id
        where i.meeting_id = $1 order by i.position`,
      [meetingId],
    );
  }

  /** The papers of these items, by item. Called inside a unit of work. */
  async papers(itemIds: readonly string[]): Promise<Map<string, PaperRow>> {
    const rows = await currentManager().query<PaperMoments[]>(
      `select s.id, s.agenda_item_id as "agendaItemId", s.changed_at, s.sent_at, json_strip_nulls(json_build_object(
                'status', s.status, 'submittedBy', p.key,
                'caseOfficers', coalesce((
                   select json_agg(o.key order by c.place)
                     from unnest(s.case_officers) with ordinality c (id, place) join person o on o.id = c.id), '[]'),
                'earlierTreated', coalesce((
                   select json_agg(coalesce(i.sequence, e.sequence) || '/' || coalesce(m.number, e.meeting_number)
                                   || '/' || coalesce(m.year, e.year) order by t.position)
                     from earlier_treatment t
                          left join agenda_item i on i.id = t.agenda_item_id
                          left join meeting m on m.id = i.meeting_id
                          left join earlier_case e on e.id = t.earlier_case_id
                    where t.saksframlegg_id = s.id), '[]'),
                'areas', to_json(s.area_keys),
                'sections', coalesce((
                   select json_agg(json_build_object('kind', n.kind, 'heading', n.heading, 'html', n.html)
                                   order by n.position)
                     from saksframlegg_section n where n.saksframlegg_id = s.id), '[]'),
                'proposedVedtak', to_json(s.proposed_vedtak))) as entry
         from saksframlegg s join person p on p.id = s.submitted_by
        where s.agenda_item_id = any ($1::uuid[])`,
      [itemIds],
    );
    const papers = rows.map(({ id, agendaItemId, entry, changed_at: changed, sent_at: sent }): PaperRow => ({
      ...{ id, agendaItemId, entry },
      moments: {
        changed: osloInstantText(changed),
        ...(sent === null ? {} : { sentAt: osloInstantText(sent) }),
      },
    }));
    return indexBy(papers, (paper) => paper.agendaItemId);
  }
}
