import type { DocumentMeta } from '#documents/template/document-meta';
import { message } from '#kernel/messages';
import { norwegianDate, norwegianPeriod, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { type AgendaItemView, type AttendanceView, meetingNumberText } from '#domain/meetings';
import type { DeclarationGrid } from './declaration.queries.js';
import { mustBeDecided, statusIn } from './declaration.rules.js';

/** What `templates/documents/habilitet-overview` gets. Never a reason. */
export interface HabilitetOverviewModel {
  readonly meta: DocumentMeta;
  readonly id: string;
  /** "Møte 2/2021". */
  readonly meeting: string;
  readonly date: string;
  /** "Sist endret 26. februar 2021 kl. 10.06". */
  readonly changed: string;
  readonly rulings: readonly { readonly number: string; readonly text: string }[];
  readonly questions: readonly {
    readonly number: string;
    readonly name: string;
    readonly answer: string;
    /** "fvl. § 6 annet ledd"; empty when none is given. */
    readonly ground: string;
  }[];
  readonly items: readonly { readonly short: string; readonly number: string; readonly title: string }[];
  /** Member × item in letters; empty for a reader who does not see all answers. */
  readonly people: readonly {
    readonly name: string;
    readonly note: string;
    readonly cells: readonly string[];
  }[];
}

/** What the overview is built from. */
export interface HabilitetOverviewSource {
  readonly council: { readonly key: string; readonly name: string; readonly language: 'nb-NO' | 'nn-NO' };
  readonly grid: DeclarationGrid;
  /** Rulings in words, by item. */
  readonly rulings: ReadonlyMap<string, readonly string[]>;
  /** When something in it changed last; null while nobody has answered. */
  readonly changedAt: Date | null;
}

/** Member × item as a document, the same bytes for the same answers. */
export function buildHabilitetOverview(source: HabilitetOverviewSource): HabilitetOverviewModel {
  const { council, grid, rulings, changedAt } = source;
  const { language } = council;
  const { meeting, items, people } = grid;
  const which = meetingNumberText(meeting);
  const say = (code: string, params: Readonly<Record<string, string>> = {}) =>
    message(language, `document.habilitet${code}`, params);
  return {
    meta: {
      ...{ title: say('Title', { meeting: which }), language, author: council.name, subject: say('Subject') },
      created: (changedAt ?? meeting.startsAt).toISOString(),
      identifier: `${council.key}/habilitet/${meeting.number}-${meeting.year}`,
      runningHead: {
        left: say('Head', { body: council.name }),
        right: say('Meeting', { meeting: which }),
      },
      foot: { left: say('Foot') },
    },
    id: `habilitet-${meeting.number}-${meeting.year}`,
    meeting: say('Meeting', { meeting: which }),
    date: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
    changed: changedAt ? say('Changed', momentOf(changedAt)) : say('Nothing'),
    rulings: items.flatMap((item) =>
      (rulings.get(item.id) ?? []).map((text) => ({ number: numberOf(item), text })),
    ),
    questions: items.flatMap((item) => people.flatMap((person) => questionOf(grid, item, person, say))),
    items: items.map((item) => ({
      ...{ short: String(item.sequence ?? item.position), number: numberOf(item), title: item.title },
    })),
    people: grid.isWhole
      ? people.map((person) => ({
          ...{ name: person.person.name, note: noteOf(person, say) },
          cells: items.map((item) => letterOf(grid, item.id, person.personId, say)),
        }))
      : [],
  };
}

type Say = (code: string, params?: Readonly<Record<string, string>>) => string;

function questionOf(
  { declarations, settled, grounds }: DeclarationGrid,
  item: AgendaItemView,
  { personId, person }: AttendanceView,
  say: Say,
): HabilitetOverviewModel['questions'] {
  const status = statusIn(declarations, personId, item.id);
  const isSettled = settled.some((row) => row.agendaItemId === item.id && row.personId === personId);
  if (isSettled || !mustBeDecided(status)) return [];
  const told = declarations.find((row) => row.agendaItemId === item.id && row.personId === personId);
  const ground = grounds.find((row) => row.id === told?.legalBasisId)?.shortText ?? '';
  return [{ number: numberOf(item), name: person.name, answer: say(`Answer.${status}`), ground }];
}

function letterOf(grid: DeclarationGrid, itemId: string, personId: string, say: Say): string {
  const ruled = grid.settled.find((row) => row.agendaItemId === itemId && row.personId === personId);
  if (ruled) return say('Settled', { letter: say(`Letter.${ruled.outcome}`) });
  return say(`Letter.${statusIn(grid.declarations, personId, itemId)}`);
}

function noteOf({ attendsForName, person }: AttendanceView, say: Say): string {
  return attendsForName
    ? say('VaraFor', { name: attendsForName })
    : (person.affiliations[0]?.organisation ?? '');
}

function numberOf(item: AgendaItemView): string {
  return item.printedNumber ?? String(item.position);
}

function momentOf(instant: Date): { date: string; time: string } {
  const { date, time } = osloLocal(instant);
  return { date: norwegianDate(date), time: norwegianTime(time) };
}
