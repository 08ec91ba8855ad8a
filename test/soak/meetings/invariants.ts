import { currentManager } from '#platform/database/current-manager';
import type { DomainSession } from '#test/domain/domain-session';
import type { Actor } from '#kernel/actor';

/** Each finds rows that cannot be; none is expected. `$1` is the meeting, `$2` its year. */
const impossible: Readonly<Record<string, string>> = {
  'a case number of the year stands twice, or one is missing between them': `
    select year, count(*), max(sequence) from agenda_item where year = $2::int and sequence is not null
     group by year having count(*) <> max(sequence) or count(distinct sequence) <> count(*)`,
  'a meeting is over and a seat has no status': `
    select a.person_id from attendance a join meeting m on m.id = a.meeting_id
     where m.id = $1 and m.status = 'held' and a.seat_id is not null and a.attends_for is null
       and a.status = 'expected'`,
  'a meeting is over and an item is open': `
    select i.id from agenda_item i join meeting m on m.id = i.meeting_id
     where m.id = $1 and m.status = 'held' and i.status = 'planned'`,
  'a seat votes twice': `
    select seat_id from attendance where meeting_id = $1::uuid and votes and status = 'present' and seat_id is not null
     group by seat_id having count(*) > 1`,
  'somebody left before they came': `
    select id from attendance where meeting_id = $1::uuid and arrived > left_at`,
  'a meeting was closed before it began': `
    select id from meeting where id = $1 and closed_at < begun_at`,
  'somebody came back before they went out': `
    select r.id from habilitet_ruling r join agenda_item i on i.id = r.agenda_item_id
     where i.meeting_id = $1::uuid and r.back_at < r.out_at`,
  'a ruling and the list of the item say different things': `
    select r.id from habilitet_ruling r
      join agenda_item i on i.id = r.agenda_item_id
      left join disqualification d on d.agenda_item_id = r.agenda_item_id and d.person_id = r.person_id
     where i.meeting_id = $1::uuid and (r.outcome = 'disqualified') <> (d.id is not null)`,
  'somebody disqualified is not kept in mind where papers are judged': `
    select d.id from disqualification d join agenda_item i on i.id = d.agenda_item_id
      left join paper_bar b on b.agenda_item_id = d.agenda_item_id and b.person_id = d.person_id
     where i.meeting_id = $1::uuid and b.person_id is null`,
  'somebody ruled on their own habilitet although the others were enough': `
    select r.id from habilitet_ruling r join agenda_item i on i.id = r.agenda_item_id
     where i.meeting_id = $1::uuid and r.decided_by = 'others' and r.person_id = any (r.deciders)`,
  'a seat has two votes in one ballot': `
    select v.ballot_id from ballot_voter v join ballot b on b.id = v.ballot_id
      join agenda_item i on i.id = b.agenda_item_id
     where i.meeting_id = $1::uuid and v.has_voted and v.seat_id is not null
     group by v.ballot_id, v.seat_id having count(*) > 1`,
  'a ballot was closed before it opened': `
    select b.id from ballot b join agenda_item i on i.id = b.agenda_item_id
     where i.meeting_id = $1::uuid and b.closed_at < b.opened_at`,
  'issues of the innkalling do not follow each other': `
    select meeting_id from innkalling where meeting_id = $1
     group by meeting_id having max(issue) <> count(*)`,
};

/** Which of the things that cannot be are so, in a meeting and in its year. */
export async function brokenInvariants(
  { unitOfWork }: DomainSession,
  actor: Actor,
  meetingId: string,
  year: number,
): Promise<string[]> {
  return unitOfWork.read(actor, async () => {
    const rows = await currentManager().query<{ broken: string }[]>(allAtOnce, [meetingId, year]);
    return rows.map((row) => row.broken);
  });
}

/** One question to the database: it is asked after every step. */
const allAtOnce = Object.entries(impossible)
  .map(([name, sql]) => `select '${name}' as broken where exists (${sql})`)
  .join('\n union all ');
