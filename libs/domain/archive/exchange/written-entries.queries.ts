import { groupBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { osloInstantText } from './oslo-instant.rules.js';
import type { WrittenEntry } from './written.schema.js';

interface ProcedureRow {
  readonly id: string;
  readonly itemId: string;
  readonly state: WrittenEntry['state'];
  readonly deadline: Date;
  readonly openedAt: Date;
  readonly remindedAt: Date | null;
  readonly closedAt: Date | null;
  readonly result: 'carried' | 'lost' | 'tie' | 'notQuorate' | null;
  readonly asked: number;
  readonly agreed: number | null;
  readonly disagreed: number | null;
  readonly wantedMeeting: number | null;
  readonly because: string | null;
}

interface AnswerRow {
  readonly procedureId: string;
  readonly person: string;
  readonly seat: string;
  readonly answer: 'agree' | 'disagree' | 'meeting' | null;
  readonly answeredAt: Date | null;
  readonly comment: string | null;
}

/** How items were decided in writing, by the ids of the items. Called inside a unit of work. */
export async function writtenEntries(
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly written: WrittenEntry }>> {
  const procedures = await currentManager().query<ProcedureRow[]>(
    `select id, agenda_item_id as "itemId", state, deadline, opened_at as "openedAt", reminded_at as "remindedAt",
            closed_at as "closedAt", result, asked, agreed, disagreed, wanted_meeting as "wantedMeeting",
            withdrawn_because as because
       from written_procedure where agenda_item_id = any ($1::uuid[])`,
    [itemIds],
  );
  if (procedures.length === 0) return new Map();
  const answers = await currentManager().query<AnswerRow[]>(
    `select a.procedure_id as "procedureId", p.key as person, s.key as seat, a.answer, a.answered_at as "answeredAt",
            a.comment
       from written_answer a join person p on p.id = a.person_id join seat s on s.id = a.seat_id
      where a.procedure_id = any ($1::uuid[]) order by a.position`,
    [procedures.map(({ id }) => id)],
  );
  const byProcedure = groupBy(answers, ({ procedureId }) => procedureId);
  return new Map(
    procedures.map((row) => [
      row.itemId,
      { written: entryOf(row, (byProcedure.get(row.id) ?? []).map(answerOf)) },
    ]),
  );
}

/** The item of a written procedure that each of these items tells the council of, by its number. */
export async function reportedEntries(
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly reports: string }>> {
  const rows = await currentManager().query<{ id: string; number: string }[]>(
    `select w.reported_item_id as id, i.sequence || '/' || m.number || '/' || m.year as number
       from written_procedure w
            join agenda_item i on i.id = w.agenda_item_id and i.sequence is not null
            join meeting m on m.id = i.meeting_id
      where w.reported_item_id = any ($1::uuid[]) order by i.sequence desc`,
    [itemIds],
  );
  return new Map(rows.map(({ id, number }) => [id, { reports: number }]));
}

function entryOf(row: ProcedureRow, answers: WrittenEntry['answers']): WrittenEntry {
  const asked = {
    ...{ deadline: osloInstantText(row.deadline), opened: osloInstantText(row.openedAt) },
    ...(row.remindedAt === null ? {} : { reminded: osloInstantText(row.remindedAt) }),
    asked: row.asked,
  };
  const closed = osloInstantText(row.closedAt ?? row.deadline);
  switch (row.state) {
    case 'open':
      return { state: 'open', ...asked, answers };
    case 'closed':
      return {
        ...{ state: 'closed', ...asked, closed, result: row.result ?? 'notQuorate' },
        ...{ agreed: row.agreed ?? 0, disagreed: row.disagreed ?? 0, wantedMeeting: row.wantedMeeting ?? 0 },
        answers,
      };
    case 'stopped':
      return { state: 'stopped', ...asked, closed, answers };
    case 'withdrawn':
      return { state: 'withdrawn', ...asked, closed, because: row.because ?? '', answers };
  }
}

function answerOf({ person, seat, answer, answeredAt, comment }: AnswerRow): WrittenEntry['answers'][number] {
  if (answer === null || answeredAt === null) return { person, seat };
  const at = osloInstantText(answeredAt);
  return { person, seat, said: { answer, at, ...(comment === null ? {} : { comment }) } };
}
