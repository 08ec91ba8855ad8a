import type { Quorum } from '#domain/meetings';
import type { VedtakView } from '#domain/vedtak';
import type { AttendanceGroupSetting, AttendeeSource } from './attendance.document.js';
import type { CorrectionSource } from './correction.document.js';
import type { ReferatStatus } from './referat.states.js';

/** One agenda item with everything that the referat says about it. */
export interface ReferatItemSource {
  /** Anchor inside the document, `referat-sak-6-1-2021`. */
  readonly id: string;
  readonly agendaItemId: string;
  /** As printed, "6/1/2021". */
  readonly number: string;
  readonly title: string;
  readonly status: 'planned' | 'treated' | 'postponed' | 'withdrawn';
  /** "Kjersti Wold, Direktoratet for e-helse (innleder)". */
  readonly guests: readonly string[];
  readonly disqualified: readonly {
    readonly name: string;
    readonly legalBasis: string;
    readonly steppedAside: boolean;
  }[];
  /** What the council ruled about habilitet, a line each; under the standing item for habilitet those of all items. */
  readonly rulings?: readonly string[];
  /** When its papers were there, where that is worth saying; a line each. */
  readonly papers?: readonly string[];
  /** Account as author HTML with its references resolved; empty when there is none. */
  readonly account: string;
  /** Whether some of the account is kept from the reader. */
  readonly accountIsClosed?: boolean;
  /** Paragraphs that the paper proposed; empty when nothing was proposed or there was no paper. */
  readonly proposed: readonly string[];
  readonly vedtak?: VedtakView;
  /** A line for each ballot that was counted; absent counts as none. */
  readonly ballots?: readonly string[];
  /** Names of those who made statements, by person id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Everything a referat is built from, loaded for one meeting. */
export interface ReferatSource {
  readonly council: {
    readonly key: string;
    readonly name: string;
    readonly noun: string;
    readonly language: 'nb-NO' | 'nn-NO';
    readonly groups: readonly AttendanceGroupSetting[];
  };
  readonly meeting: {
    readonly number: number;
    readonly year: number;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly place: string;
    readonly chair: string;
  };
  readonly referat: {
    readonly status: ReferatStatus;
    readonly draftVersion: number;
    readonly date: string;
    readonly sentForComment: string | null;
    readonly commentDeadline: string | null;
    /** As printed, "12/2/2021". */
    readonly approvedIn: string | null;
    readonly writtenBy: string;
  };
  /** Those that hold, in the order they were made. */
  readonly corrections: readonly CorrectionSource[];
  readonly attendance: readonly AttendeeSource[];
  readonly quorum: Quorum;
  readonly items: readonly ReferatItemSource[];
  readonly vedlegg: readonly { readonly id: string; readonly number: number; readonly title: string }[];
}

/** Anchor of a referat inside a møtepakke, `referat-1-2021`: made from the number, the same on every machine. */
export function referatAnchor(meeting: { readonly number: number; readonly year: number }): string {
  return `referat-${meeting.number}-${meeting.year}`;
}
