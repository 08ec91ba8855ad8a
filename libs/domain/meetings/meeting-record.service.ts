import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { AgendaItemStatus, CaseType } from './agenda.rules.js';
import type { AttendanceStatus } from './attendance.rules.js';
import { MeetingRecordRepository } from './meeting-record.repository.js';
import { mayChangeMeeting } from './meeting.policy.js';
import type { MeetingKind } from './meeting.rules.js';
import type { MeetingStatus } from './meeting.states.js';

/** An agenda item as a file or another system hands it over. */
export interface AgendaItemRecord {
  readonly sequence: number | null;
  readonly title: string;
  readonly standingKey: string | null;
  readonly caseTypes: readonly CaseType[];
  readonly status: AgendaItemStatus;
  readonly minutes: number | null;
  readonly guests: readonly { readonly personId: string; readonly role: string | null }[];
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
  /** The agenda, in order. */
  readonly items: readonly AgendaItemRecord[];
  /** In printed order. */
  readonly attendance: readonly AttendanceRecord[];
  readonly innkallinger: readonly {
    readonly issue: number;
    readonly sentAt: Date | null;
    readonly html: string;
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
   * @throws DomainError `meeting.numberTaken`, `agendaItem.numberTaken`, `attendance.personTwice`, `meeting.notAllowed`
   */
  async takeIn(actor: Actor, record: MeetingRecord): Promise<{ meetingId: string; itemIds: string[] }> {
    return this.unitOfWork.run(actor, 'meeting.takeIn', async () => {
      refuseIf(mayChangeMeeting(actor));
      const { items, attendance, innkallinger, ...meeting } = record;
      const own = () => ({ id: newId(), councilId: actor.councilId });
      const meetingRow = { ...own(), ...meeting };
      const meetingId = meetingRow.id;
      const itemRows = items.map(({ guests, ...item }, i) => ({
        row: {
          ...own(),
          meetingId,
          year: record.year,
          position: i + 1,
          ...item,
          caseTypes: [...item.caseTypes],
        },
        guests,
      }));
      await this.meetings.add({
        meeting: meetingRow,
        items: itemRows.map(({ row }) => row),
        guests: itemRows.flatMap(({ row, guests }) =>
          guests.map((guest, i) => ({ ...own(), agendaItemId: row.id, position: i + 1, ...guest })),
        ),
        attendance: attendance.map((each, i) => ({ ...own(), meetingId, position: i + 1, ...each })),
        innkallinger: innkallinger.map((each) => ({ ...own(), meetingId, ...each })),
      });
      return { meetingId, itemIds: itemRows.map(({ row }) => row.id) };
    });
  }
}
