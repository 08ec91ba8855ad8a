import { message } from '#kernel/messages';
import { norwegianPeriod, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { AgendaChange, AgendaTime, ItemView } from './agenda-difference.rules.js';
import type { AgendaItemView } from './agenda-view.queries.js';

/** The items of a meeting as the reader may see them; a change tells no title but theirs. */
type Agenda = readonly Pick<AgendaItemView, 'id' | 'title' | 'printedNumber' | 'shield'>[];

/** One line for each change: "Ny sak 18/2/2021: Status for …". */
export function changeLines(language: string, changes: readonly AgendaChange[], agenda: Agenda): string[] {
  return changes.map((change) => {
    switch (change.kind) {
      case 'meetingTime': {
        const [before, after] = [change.before, change.after].map(({ startsAt, endsAt }) =>
          norwegianPeriod(startsAt, endsAt, language),
        );
        return message(language, 'document.change.meetingTime', { before, after });
      }
      case 'place':
        return message(language, 'document.change.place', change);
      case 'link':
        return change.after === ''
          ? message(language, 'document.change.linkGone')
          : message(language, 'document.change.link', change);
      default:
        return itemLine(language, change, agenda);
    }
  });
}

function itemLine(
  language: string,
  { kind, itemId, before, after }: Extract<AgendaChange, { itemId: string }>,
  agenda: Agenda,
): string {
  const item = agenda.find(({ id }) => id === itemId);
  const number =
    item?.printedNumber ?? message(language, 'document.agendaProvisional', { number: after.place });
  const title = item?.title ?? after.title;
  switch (kind) {
    case 'renamed':
      // What a shielded item was called before may be what is shielded.
      if (item?.shield) return message(language, 'document.change.renamedOnly', { number, title });
      return message(language, 'document.change.renamed', { number, title, before: before.title });
    case 'moved':
      return message(language, 'document.change.moved', {
        number,
        title,
        from: before.place,
        to: after.place,
      });
    case 'timeChanged':
      return message(language, 'document.change.timeChanged', {
        ...{ number, title, before: timeOf(language, before), after: timeOf(language, after) },
      });
    default:
      return message(language, `document.change.${kind}`, { number, title });
  }
}

function timeOf(language: string, { time }: ItemView): string {
  return time ? clockSpan(time) : message(language, 'document.change.noTime');
}

/** "09.45–10.35". */
export function clockSpan({ start, end }: NonNullable<AgendaTime>): string {
  const [from, to] = [start, end].map((instant) => norwegianTime(osloLocal(instant).time));
  return from === to ? from : `${from}–${to}`;
}

/** What is said beside each line that has changed, by item: "Ny", "Flyttet, ny tid". */
export function changeNotes(language: string, changes: readonly AgendaChange[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string[]>();
  for (const change of changes) {
    // That an item is withdrawn stands beside it anyway.
    if (!('itemId' in change) || change.kind === 'withdrawn') continue;
    const note = message(language, `document.changeNote.${change.kind}`);
    notes.set(change.itemId, [...(notes.get(change.itemId) ?? []), note]);
  }
  return new Map([...notes].map(([itemId, words]) => [itemId, capitalised(words.join(', '))]));
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('nb-NO') + words.slice(1);
}
