import { Injectable } from '@nestjs/common';
import { type CaseNumber, canonicalCaseNumber } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { AgendaAsSent, ItemAsSent } from './agenda-as-sent.rules.js';
import { agendaRecordRows } from './agenda-record.rules.js';
import type { AgendaItemStatus, CaseType } from './agenda.rules.js';
import type { AttendanceStatus } from './attendance.rules.js';
import { MeetingRecordRepository } from './meeting-record.repository.js';
import { mayChangeMeeting } from './meeting.policy.js';
import type { MeetingKind } from './meeting.rules.js';
import type { MeetingStatus } from './meeting.states.js';
import { meetingError } from './meetings.errors.js';
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

/** A row of the attendance list as it is handed over. */
export interface AttendanceRecord {
  readonly personId: string;
  readonly groupKey: string;
  readonly status: AttendanceStatus;
  readonly seatId: string | null;
  readonly attendsFor: string | null;
  readonly votes: boolean;
  readonly note: string | null;
  readonly arrived: string | null;
  readonly left: string | null;
  readonly absences?: readonly string[];
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
  readonly attendance: readonly AttendanceRecord[];
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

/** Takes in a whole meeting that was planned, and perhaps held, elsewhere. */
@Injectable()
export class MeetingRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRecordRepository,
  ) {}

  /**
   * Writes the meeting as it is, with its agenda, attendance and innkallinger; the caller has judged the content.
   * @returns ids of the meeting and of its items, in the order of the agenda
   * @throws DomainError `caseReference.unknown` for an item that continues none, `meeting.numberTaken`, `agendaItem.numberTaken`, `attendance.personTwice`, `meeting.notAllowed`
   */
  async takeIn(actor: Actor, record: MeetingRecord): Promise<{ meetingId: string; itemIds: string[] }> {
    return this.unitOfWork.run(actor, 'meeting.takeIn', async () => {
      refuseIf(mayChangeMeeting(actor));
      const { items, headings, attendance, innkallinger, ...meeting } = record;
      const own = () => ({ id: newId(), councilId: actor.councilId });
      const meetingRow = { ...own(), begunAt: null, closedAt: null, ...meeting };
      const meetingId = meetingRow.id;
      const continued = await this.continued(items);
      const agenda = agendaRecordRows(
        { items, headings, year: record.year, continued },
        ...([meetingId, actor.councilId] as const),
      );
      const itemIds = agenda.items.map(({ id }) => id);
      await this.meetings.add({
        meeting: meetingRow,
        ...agenda,
        guests: items.flatMap(({ guests }, of) =>
          guests.map((guest, i) => ({ ...own(), agendaItemId: itemIds[of], position: i + 1, ...guest })),
        ),
        attendance: attendance.map((each, i) => ({
          ...own(),
          meetingId,
          position: i + 1,
          ...each,
          absences: [...(each.absences ?? [])],
        })),
        innkallinger: innkallinger.map(({ asSent, ...each }) => ({
          ...own(),
          ...{ meetingId, ...each },
          asSent: asSent && withIds(asSent, itemIds),
        })),
      });
      return { meetingId, itemIds };
    });
  }

  /** The items that these continue, each by its place in the record. */
  private async continued(items: readonly AgendaItemRecord[]): Promise<readonly (string | null)[]> {
    const ids: (string | null)[] = [];
    for (const { continues } of items) {
      const id = continues ? await this.meetings.itemWith(continues) : null;
      if (continues && id === null)
        throw meetingError('caseReference.unknown', { number: canonicalCaseNumber(continues) });
      ids.push(id);
    }
    return ids;
  }
}

/** An item that is gone keeps its line, under an id that nothing has. */
function withIds(asSent: AgendaRecordAsSent, itemIds: readonly string[]): AgendaAsSent {
  return {
    ...asSent,
    items: asSent.items.map(({ item, ...line }) => ({
      itemId: (item === undefined ? undefined : itemIds[item]) ?? newId(),
      ...line,
    })),
  };
}
