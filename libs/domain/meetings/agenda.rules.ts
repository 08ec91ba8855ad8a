import type { Refusal } from '#kernel/state-machine';

export const caseTypes = ['vedtak', 'diskusjon', 'orientering'] as const;
export type CaseType = (typeof caseTypes)[number];

export const agendaItemStatuses = ['planned', 'treated', 'postponed', 'withdrawn'] as const;
export type AgendaItemStatus = (typeof agendaItemStatuses)[number];

interface NumberedItem {
  readonly sequence: number | null;
  readonly status: AgendaItemStatus;
  /** A part of another item, "16 a", carries that item's number. */
  readonly parentId?: string | null;
}

/**
 * The numbers that the items of an agenda get when the innkalling is sent: those that have one keep it, the others
 * count on from the highest number of the year in the order of the agenda. A number is never used twice, also when
 * its item was withdrawn; an item withdrawn before it got a number needs none.
 * @param items in the order of the agenda
 * @param highest highest number in use in the year, 0 when none
 * @returns the number of each item, in the same order
 */
export function givenNumbers(items: readonly NumberedItem[], highest: number): (number | null)[] {
  let next = highest;
  return items.map((item) => {
    if (item.sequence !== null || item.status === 'withdrawn' || item.parentId) return item.sequence;
    next += 1;
    return next;
  });
}

/** When each item is up, from planned durations; null for those without, and for everything after the first such. */
export function agendaTimes(
  startsAt: Date,
  items: readonly { readonly minutes: number | null; readonly status: AgendaItemStatus }[],
): ({ readonly start: Date; readonly end: Date } | null)[] {
  let clock: number | null = startsAt.getTime();
  return items.map(({ minutes, status }) => {
    if (status === 'withdrawn' || clock === null) return null;
    if (minutes === null) {
      clock = null;
      return null;
    }
    const start = clock;
    clock += minutes * 60_000;
    return { start: new Date(start), end: new Date(clock) };
  });
}

/**
 * The order after one item is moved.
 * @param ids in the present order
 * @param to new place, from 1; a place beyond the end means last
 */
export function movedOrder(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((other) => other !== id);
  others.splice(Math.max(0, to - 1), 0, id);
  return others;
}

/** Whether two lists name the same things, each once: a new order must neither lose nor add any. */
export function isReordering(before: readonly string[], after: readonly string[]): boolean {
  const left = new Set(after);
  return left.size === after.length && before.length === after.length && before.every((id) => left.has(id));
}

/** Why an item cannot be taken off the agenda without a trace: people have seen its number. */
export function removalRefusal(item: NumberedItem): Refusal | undefined {
  return item.sequence === null ? undefined : { code: 'agendaItem.numberInUse' };
}

/** Why an item cannot be changed: it is settled, or the meeting is over. */
export function changeRefusal(
  { status }: Pick<NumberedItem, 'status'>,
  meetingOver: boolean,
): Refusal | undefined {
  if (meetingOver) return { code: 'agendaItem.meetingOver' };
  if (status === 'withdrawn') return { code: 'agendaItem.withdrawn' };
  return status === 'planned' ? undefined : { code: 'agendaItem.settled' };
}

/** Why it cannot be noted what became of an item: a withdrawn one first has to be taken up again. */
export function settlingRefusal(
  { status }: Pick<NumberedItem, 'status'>,
  meetingOver: boolean,
): Refusal | undefined {
  if (meetingOver) return { code: 'agendaItem.meetingOver' };
  return status === 'withdrawn' ? { code: 'agendaItem.withdrawn' } : undefined;
}
