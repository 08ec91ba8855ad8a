import type { DeclarationStatus } from './declaration.states.js';

/** What the rules need of a row of the attendance list. */
interface ListedPerson {
  readonly personId: string;
  readonly seatId: string | null;
  readonly votes: boolean;
}

interface Item {
  readonly id: string;
  readonly status: string;
}

/** A declaration as the rules see it. */
export interface Declared {
  readonly agendaItemId: string;
  readonly personId: string;
  readonly status: DeclarationStatus;
}

/** Who is asked: whoever fills a seat or votes in the meeting, so also a vara who is called in. Each person once. */
export function askedPeople<Row extends ListedPerson>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (seen.has(row.personId) || (row.seatId === null && !row.votes)) return false;
    seen.add(row.personId);
    return true;
  });
}

/** The items that are asked about: all that are not withdrawn, the standing ones too. */
export function askedItems<Row extends Item>(agenda: readonly Row[]): Row[] {
  return agenda.filter((item) => item.status !== 'withdrawn');
}

/** What a person has said about an item; silence is "not answered", never "able". */
export function statusIn(
  declarations: readonly Declared[],
  personId: string,
  agendaItemId: string,
): DeclarationStatus {
  const found = declarations.find((row) => row.personId === personId && row.agendaItemId === agendaItemId);
  return found?.status ?? 'notAnswered';
}

/** How many of the items a person has not answered for. */
export function unanswered(
  declarations: readonly Declared[],
  personId: string,
  items: readonly { readonly id: string }[],
): number {
  return items.filter((item) => statusIn(declarations, personId, item.id) === 'notAnswered').length;
}

/** Whether the council must decide: in a collegiate body the member does not decide alone, neither in doubt nor when sure. */
export function mustBeDecided(status: DeclarationStatus): boolean {
  return status === 'unsure' || status === 'disqualified';
}
