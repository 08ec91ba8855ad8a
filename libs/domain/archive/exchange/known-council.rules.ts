import type { CaseNumber, CouncilSettings } from '#domain/councils';
import type { ActivityEntry, LetterEntry, ReferenceGroupEntry } from './meeting-file.schema.js';
import type { OrganisationEntry, PersonEntry } from './people.schema.js';

/** A seat on the day of a meeting, everything by key. */
export interface SeatOnDay {
  readonly key: string;
  readonly number: number;
  /** Null when nobody was appointed. */
  readonly member: string | null;
}

/** What a council has already: all that a meeting file may refer to, or may clash with. Everything by key. */
export interface KnownCouncil {
  readonly organisations: ReadonlyMap<string, OrganisationEntry>;
  readonly people: ReadonlyMap<string, PersonEntry>;
  readonly seats: readonly SeatOnDay[];
  /** Keys of people who are vara on the day of the meeting. */
  readonly varas: ReadonlySet<string>;
  /** Keys of the sub-areas of each area. */
  readonly areas: ReadonlyMap<string, ReadonlySet<string>>;
  readonly letters: ReadonlyMap<string, LetterEntry>;
  readonly activities: ReadonlyMap<string, ActivityEntry>;
  readonly referenceGroups: ReadonlyMap<string, ReferenceGroupEntry>;
  readonly vedleggKeys: ReadonlySet<string>;
  readonly followUpKeys: ReadonlySet<string>;
  /** Cases on agendas and from before the program. */
  readonly cases: readonly CaseNumber[];
  /** Meetings that have a referat, "1/2021". */
  readonly referater: ReadonlySet<string>;
  /** Numbers of the items decided in writing that no item tells the council of yet. */
  readonly unreported: ReadonlySet<string>;
  readonly voting: CouncilSettings['voting'];
}
