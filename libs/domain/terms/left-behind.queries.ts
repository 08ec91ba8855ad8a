import { currentManager } from '#platform/database/current-manager';
import { osloDayEnd } from '#kernel/oslo-time';

/** Somebody listed for a coming meeting, with what they have answered. */
export interface ListedPerson {
  readonly name: string;
  readonly answer: 'coming' | 'apology' | null;
}

/** What people who leave office leave behind: somebody else has to take it over, or it falls away. */
export interface LeftBehind {
  /** Planned and called meetings after the day: they go off the list, and their answers with them. */
  readonly meetings: readonly {
    readonly number: string;
    readonly startsAt: Date;
    readonly people: readonly ListedPerson[];
    readonly chairLeaves: boolean;
  }[];
  /**
   * Written procedures and comment rounds that are open after the day, and ballots that are open now, that they have not
   * answered.
   */
  readonly openQuestions: readonly {
    readonly kind: 'procedure' | 'comments' | 'ballot';
    readonly title: string;
    readonly deadline: Date;
    readonly people: readonly string[];
  }[];
  readonly referenceGroups: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly followUps: readonly {
    readonly id: string;
    readonly text: string;
    readonly owner: string;
    readonly due: string | null;
  }[];
  /** Papers not treated yet that they front or work on. */
  readonly papers: readonly { readonly title: string; readonly people: readonly string[] }[];
  /** What they have declared of habilitet and interests, which they may ask to have handed out. */
  readonly ownRecords: number;
}

const name = (person: string) => `${person}.given_name || ' ' || ${person}.family_name`;

/** A day as a moment of it, whatever the zone of the database. */
const noonOf = (day: string) => `((${day} + time '12:00') at time zone 'Europe/Oslo')`;

const openQuestions = `
  select 'procedure' as kind, i.title, w.deadline, array_agg(${name('p')} order by a.position) as people
    from written_procedure w join agenda_item i on i.id = w.agenda_item_id
         join written_answer a on a.procedure_id = w.id and a.answer is null join person p on p.id = a.person_id
   where w.state = 'open' and w.deadline >= $2 and p.id = any ($1::uuid[])
   group by w.id, i.id
  union all
  select 'comments', m.number || '/' || m.year, ${noonOf('c.deadline')}, array_agg(${name('p')} order by p.position)
    from comment_round c join referat r on r.id = c.referat_id join meeting m on m.id = r.meeting_id
         join comment_recipient x on x.round_id = c.id and x.no_remarks_at is null join person p on p.id = x.person_id
   where c.closed_at is null and ${noonOf('c.deadline')} >= $2 and p.id = any ($1::uuid[])
     and not exists (select from referat_comment k where k.round_id = c.id and k.person_id = p.id)
   group by c.id, m.id
  union all
  select 'ballot', coalesce(h.title, i.title), m.ends_at, array_agg(${name('p')} order by v.position)
    from ballot b join agenda_item i on i.id = b.agenda_item_id join meeting m on m.id = i.meeting_id
         left join agenda_item_shield h on h.agenda_item_id = i.id
         join ballot_voter v on v.ballot_id = b.id and v.excluded is null and not v.has_voted
         join person p on p.id = v.person_id
   where b.state = 'open' and p.id = any ($1::uuid[])
   group by b.id, i.id, m.id, h.id
  order by deadline, title`;

/**
 * Gathers it. Called inside a unit of work.
 * @param people ids of those who leave
 * @param lastDay their last day, `yyyy-mm-dd`
 */
export async function leftBehind(people: readonly string[], lastDay: string): Promise<LeftBehind> {
  if (people.length === 0)
    return { meetings: [], openQuestions: [], referenceGroups: [], followUps: [], papers: [], ownRecords: 0 };
  const manager = currentManager();
  const [own] = await manager.query<{ count: number }[]>(
    `select ((select count(*) from habilitet_declaration where person_id = any ($1::uuid[]))
           + (select count(*) from interest where person_id = any ($1::uuid[])))::int as count`,
    [people],
  );
  return {
    meetings: await manager.query(
      `select m.number || '/' || m.year as number, m.starts_at as "startsAt",
              coalesce(m.chaired_by = any ($1::uuid[]), false) as "chairLeaves",
              json_agg(json_build_object('name', ${name('p')}, 'answer', r.answer) order by a.position) as people
         from meeting m join attendance a on a.meeting_id = m.id join person p on p.id = a.person_id
              left join meeting_response r on r.meeting_id = m.id and r.person_id = p.id
        where m.status in ('planned', 'called') and m.starts_at >= $2 and a.person_id = any ($1::uuid[])
        group by m.id order by m.starts_at, m.id`,
      [people, osloDayEnd(lastDay)],
    ),
    openQuestions: await manager.query(openQuestions, [people, osloDayEnd(lastDay)]),
    referenceGroups: await manager.query(
      `select g.name, array_agg(${name('p')} order by r.position) as members
         from reference_group g join reference_group_member r on r.reference_group_id = g.id
              join person p on p.id = r.person_id
        where p.id = any ($1::uuid[]) group by g.id order by g.name, g.id`,
      [people],
    ),
    followUps: await manager.query(
      `select f.id, f.text, f.owner, f.due::text as due from follow_up f
        where f.status = 'open' and exists (select from person p
               where p.id = any ($1::uuid[]) and strpos(lower(f.owner), lower(${name('p')})) > 0)
        order by f.due nulls last, f.id`,
      [people],
    ),
    papers: await manager.query(
      `select i.title, array_agg(${name('p')} order by p.position) as people
         from saksframlegg s join agenda_item i on i.id = s.agenda_item_id
              join person p on p.id = s.submitted_by or p.id = any (s.case_officers)
        where s.status <> 'treated' and p.id = any ($1::uuid[])
        group by s.id, i.id order by i.title, s.id`,
      [people],
    ),
    ownRecords: own?.count ?? 0,
  };
}
