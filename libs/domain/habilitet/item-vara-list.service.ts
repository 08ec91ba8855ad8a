import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import {
  AttendanceQueries,
  AttendanceService,
  type AttendanceView,
  groupAfter,
  MeetingQueries,
} from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { type ItemSeat, ItemVaraMailService } from './item-vara-mail.service.js';
import { leavesTheList } from './item-vara.rules.js';
import { RulingRepository } from './ruling.repository.js';

/** What follows in the attendance list, and by mail, when a vara takes a seat in one item or gives it back. */
@Injectable()
export class ItemVaraList {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly rulings: RulingRepository,
    private readonly attendance: AttendanceQueries,
    private readonly list: AttendanceService,
    private readonly settings: CouncilSettingsService,
    private readonly mail: ItemVaraMailService,
  ) {}

  /**
   * Who is not in the list yet comes in as expected, for the member and without a vote of their own, and may read the
   * papers from then on. Called inside a unit of work, when the seat is theirs.
   */
  async enter(actor: Actor, seat: ItemSeat, seatId: string | null): Promise<void> {
    const { meetingId, row } = await this.place(actor, seat);
    const { memberId: attendsFor, varaId } = seat;
    if (!row) {
      const { attendanceGroups } = await this.settings.settings(actor);
      const listed = { role: 'vara' as const, status: 'expected' as const, organisations: [] };
      await this.list.add(actor, meetingId, {
        ...{ personId: varaId, groupKey: groupAfter(attendanceGroups, '', listed), status: listed.status },
        ...{ seatId, attendsFor, votes: false, note: null, arrived: null, left: null },
      });
    } else if (row.attendsFor !== attendsFor) {
      await this.list.update(actor, meetingId, row.id, row.version, { attendsFor, seatId });
    }
    await this.mail.tell(actor, seat, 'seated');
  }

  /**
   * Who stands in the list for this alone is taken off: with it their access to the papers ends. Who is in the room, has
   * another seat in the meeting or was called in for all of it stays. Called inside a unit of work, when the seat is no
   * longer theirs.
   */
  async leave(actor: Actor, seat: ItemSeat): Promise<void> {
    const { meetingId, itemIds, row } = await this.place(actor, seat);
    await this.mail.tell(actor, seat, 'unseated');
    const others = (await this.rulings.ofItems(itemIds)).some(
      ({ varaId, agendaItemId, personId }) =>
        varaId === seat.varaId && !(agendaItemId === seat.agendaItemId && personId === seat.memberId),
    );
    if (row && !others && leavesTheList(row, seat.memberId))
      await this.list.remove(actor, meetingId, row.id, row.version);
  }

  private async place(
    actor: Actor,
    { agendaItemId, varaId }: ItemSeat,
  ): Promise<{
    readonly meetingId: string;
    readonly itemIds: readonly string[];
    readonly row: AttendanceView | undefined;
  }> {
    const { meeting, agenda } = (await this.meetings.byItemId(actor, agendaItemId)).view;
    const rows = await this.attendance.ofMeeting(actor, meeting.id);
    return {
      ...{ meetingId: meeting.id, itemIds: agenda.map(({ id }) => id) },
      row: rows.find(({ personId }) => personId === varaId),
    };
  }
}
