import type { CaseNumber } from '#domain/councils';
import type { AgendaAsSent, ItemAsSent } from './agenda-as-sent.rules.js';
import type { AgendaItemStatus, CaseType } from './agenda.rules.js';
import type { AttendanceInput } from './attendance.rules.js';
import type { MeetingKind } from './meeting.rules.js';
import type { MeetingStatus } from './meeting.states.js';
import type { ShieldInput } from './shield.rules.js';

/** An agenda item as a file or another system hands it over. */
export interface AgendaItemRecord {
  readonly sequence: number | null;
  readonly title: string;
  readonly standingKey: string | null;
  readonly caseTypes: readonly CaseType[];
  readonly status: AgendaItemStatus;
  readonly minutes: number | null;
  readonly guests: readonly { readonly personId: string; readonly role: string | null }[];
  /** Why it was withdrawn or postponed. */
  readonly statusReason?: string | null;
  /** Letter of a part; it belongs to the last item before it that has none. */
  readonly letter?: string | null;
  /** Number of the earlier item whose matter is taken up again. */
  readonly continues?: CaseNumber | null;
  /** How it is shielded; `title` is what it is really about. */
  readonly shield?: ShieldInput;
}

/** What an issue said, its items by their place in the record. */
export interface AgendaRecordAsSent extends Omit<AgendaAsSent, 'items'> {
  readonly items: readonly (Omit<ItemAsSent, 'itemId'> & { readonly item: number | undefined })[];
}

/** A whole meeting, at whatever point of its way it stands. */
export interface MeetingRecord {
  readonly number: number;
  readonly year: number;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly link: string | null;
  readonly chairedBy: string | null;
  /** When it really began and ended; null when not noted. */
  readonly begunAt?: Date | null;
  readonly closedAt?: Date | null;
  /** The agenda, in order. */
  readonly items: readonly AgendaItemRecord[];
  /** In printed order. */
  readonly attendance: readonly AttendanceInput[];
  /** Headings between the items, in order. */
  readonly headings?: readonly { readonly title: string; readonly itemsAbove: number }[];
  readonly innkallinger: readonly {
    readonly issue: number;
    readonly sentAt: Date | null;
    readonly html: string;
    readonly reason: string | null;
    /** Lines name their item by its place in `items`, from 0; undefined for one that is gone. */
    readonly asSent: AgendaRecordAsSent | null;
  }[];
}
