import { Injectable } from '@nestjs/common';
import type { CouncilFile } from './council-file.schema.js';
import type { ActivityEntry, LetterEntry, ReferenceGroupEntry } from './meeting-file.schema.js';
import { entries } from './register-entries.queries.js';

/**
 * Letters, activities, reference groups and action plans in the form of the exchange file. With a meeting: those laid
 * before or reported at it, in its order; without: all of the council, by key. Called inside a unit of work.
 */
@Injectable()
export class PlanEntryQueries {
  async letters(meetingId: string | null): Promise<LetterEntry[]> {
    return entries(
      `select json_strip_nulls(json_build_object(
                'key', l.key, 'direction', l.direction, 'status', l.status, 'addressee', to_json(l.addressee),
                'sender', l.sender, 'ourRef', l.our_ref, 'theirRef', l.their_ref, 'place', l.place, 'date', l.date,
                'subject', l.subject, 'html', l.html, 'signedBy', p.key)) as entry
         from letter l
              left join person p on p.id = l.signed_by_id
              left join laid_letter b on b.letter_id = l.id and b.meeting_id = $1
        where $1::uuid is null or b.meeting_id is not null
        order by b.position, l.key`,
      [meetingId],
    );
  }

  async activities(meetingId: string | null): Promise<ActivityEntry[]> {
    return entries(
      `select json_strip_nulls(json_build_object(
                'key', c.key, 'area', a.key, 'subArea', s.key, 'title', c.title, 'date', c.date, 'status', c.status,
                'source', c.source_case)) as entry
         from activity c
              join area a on a.id = c.area_id
              left join sub_area s on s.id = c.sub_area_id
              left join reported_activity o on o.activity_id = c.id and o.meeting_id = $1
        where $1::uuid is null or o.meeting_id is not null
        order by o.position, c.key`,
      [meetingId],
    );
  }

  async referenceGroups(meetingId: string | null): Promise<ReferenceGroupEntry[]> {
    return entries(
      `select json_strip_nulls(json_build_object(
                'key', g.key, 'name', g.name, 'area', a.key, 'appointedBy', g.appointed_by,
                'members', coalesce((
                   select json_agg(p.key order by m.position)
                     from reference_group_member m join person p on p.id = m.person_id
                    where m.reference_group_id = g.id), '[]'))) as entry
         from reference_group g
              join area a on a.id = g.area_id
              left join reported_reference_group o on o.reference_group_id = g.id and o.meeting_id = $1
        where $1::uuid is null or o.meeting_id is not null
        order by o.position, g.key`,
      [meetingId],
    );
  }

  async actionPlans(): Promise<CouncilFile['actionPlans']> {
    return entries(`
      select json_strip_nulls(json_build_object(
               'key', n.key, 'title', n.title, 'version', n.version_label, 'from', n.valid_from, 'to', n.valid_to,
               'areas', coalesce((
                  select json_agg(json_build_object(
                           'key', a.key, 'name', a.name,
                           'aliases', coalesce((select json_agg(l.alias order by l.position)
                                                  from area_alias l where l.area_id = a.id), '[]'),
                           'subAreas', coalesce((
                              select json_agg(json_build_object(
                                       'key', s.key, 'name', s.name,
                                       'goals', coalesce((select json_agg(json_build_object('key', g.key, 'text', g.text)
                                                                          order by g.position)
                                                            from goal g where g.sub_area_id = s.id), '[]'))
                                     order by s.position)
                                from sub_area s where s.area_id = a.id), '[]'))
                         order by a.position)
                    from area a where a.action_plan_id = n.id), '[]'))) as entry
        from action_plan n order by n.key`);
  }
}
