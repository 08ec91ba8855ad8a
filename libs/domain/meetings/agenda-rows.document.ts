import type { PersonOnDate } from '#domain/councils';
import { message } from '#kernel/messages';
import { clockSpan } from './agenda-change-text.document.js';
import { agendaTimes } from './agenda.rules.js';
import { paperAnchor } from './case-anchor.document.js';
import { caseTypeText } from './case-type-text.document.js';
import type { AgendaRow } from './innkalling.document.js';
import type { MeetingView } from './meeting.queries.js';

/** What a saksliste is made from besides the meeting. */
export interface AgendaRowsSource {
  readonly language: 'nb-NO' | 'nn-NO';
  readonly view: MeetingView;
  /** Guests of the items as they were on the day, by person id. */
  readonly guests: ReadonlyMap<string, PersonOnDate>;
  /** Vedlegg of each item's paper, by agenda item id. Papers belong to a feature above, which hands them in. */
  readonly vedlegg: ReadonlyMap<string, AgendaRow['vedlegg']>;
  /** What is said beside lines that have changed, by agenda item id. */
  readonly changeNotes?: ReadonlyMap<string, string>;
  /** Items whose papers are announced to follow. */
  readonly papersLater?: ReadonlySet<string>;
}

/** The lines of a saksliste. An item withdrawn before it got a number was never announced, so it is not shown. */
export function buildAgendaRows(source: AgendaRowsSource): AgendaRow[] {
  const { language, view, guests, vedlegg, changeNotes, papersLater } = source;
  const times = agendaTimes(view.meeting.startsAt, view.agenda);
  let provisional = 0;
  return view.agenda.flatMap((item, i) => {
    if (item.status === 'withdrawn' && item.caseNumber === null) return [];
    if (item.printedNumber === null) provisional += 1;
    const time = times[i];
    return {
      id: paperAnchor(item),
      number: item.printedNumber ?? message(language, 'document.agendaProvisional', { number: provisional }),
      title: item.title,
      caseType: caseTypeText(language, item.caseTypes),
      time: time ? clockSpan(time) : '',
      guests: item.guests.flatMap((guest) => {
        const person = guests.get(guest.personId);
        return person ? [guestLine(person, guest.role)] : [];
      }),
      vedlegg: vedlegg.get(item.id) ?? [],
      statusNote: [noteOf(language, item.status), shieldNote(language, item)].filter(Boolean).join(', '),
      changeNote: changeNotes?.get(item.id) ?? '',
      paperNote: papersLater?.has(item.id) ? message(language, 'document.paperLater') : '',
    };
  });
}

/** "Kjersti Wold, Direktoratet for e-helse (innleder)". */
export function guestLine(person: PersonOnDate, role: string | null): string {
  const name = [person.name, ...person.affiliations.slice(0, 1).map((a) => a.organisation)].join(', ');
  return role ? `${name} (${role})` : name;
}

/** Said to every reader, also to those who know more: what is printed may be left lying about. */
function shieldNote(language: string, { shield }: MeetingView['agenda'][number]): string {
  return shield ? message(language, 'document.agenda.shielded', { legalBasis: shield.legalBasis }) : '';
}

function noteOf(language: string, status: string): string {
  return status === 'withdrawn' || status === 'postponed'
    ? message(language, `document.agenda.${status}`)
    : '';
}
