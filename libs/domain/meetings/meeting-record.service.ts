import { Injectable } from '@nestjs/common';
import { canonicalCaseNumber } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { AgendaAsSent } from './agenda-as-sent.rules.js';
import { agendaRecordRows } from './agenda-record.rules.js';
import type { AgendaItemRecord, AgendaRecordAsSent, MeetingRecord } from './meeting-record.rules.js';
import { MeetingRecordRepository } from './meeting-record.repository.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { meetingError } from './meetings.errors.js';

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
