import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import { AttendanceService, type AttendanceView, groupAfter, MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { habilitetError } from './habilitet.errors.js';
import { mayRecordHabilitet } from './habilitet.policy.js';
import { RulingGroundQueries } from './ruling-ground.queries.js';
import { RulingRepository } from './ruling.repository.js';
import type { RulingQuestion } from './ruling.service.js';

/** Lets a vara take the seat of a disqualified member in one item; the member keeps the seat in all others. */
@Injectable()
export class ItemVaraService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly grounds: RulingGroundQueries,
    private readonly rulings: RulingRepository,
    private readonly attendance: AttendanceService,
    private readonly settings: CouncilSettingsService,
  ) {}

  /**
   * Puts a vara in the seat in the item, or nobody. Who is not in the attendance list yet comes in as expected, for the
   * member and without a vote of their own, and may read the papers from then on.
   * @throws DomainError `habilitet.rulingMissing` when the member is not disqualified in the item,
   *   `habilitet.varaNotAvailable`, `habilitet.rulingMeetingOver`, `habilitet.rulingStale`, `habilitet.forbidden`
   */
  async seat(actor: Actor, question: RulingQuestion, varaId: string | null): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.seatVara', async () => {
      refuseIf(mayRecordHabilitet(actor));
      const { agendaItemId, personId, expectedVersion } = question;
      const { meeting } = (await this.meetings.byItemId(actor, agendaItemId)).view;
      if (meeting.status === 'held' || meeting.status === 'cancelled')
        throw habilitetError('habilitet.rulingMeetingOver');
      const ruling = await this.rulings.locked(agendaItemId, personId);
      if (ruling?.outcome !== 'disqualified') throw habilitetError('habilitet.rulingMissing');
      if (ruling.version !== expectedVersion) throw habilitetError('habilitet.rulingStale');
      const ground = await this.grounds.of(actor, meeting, agendaItemId, personId);
      if (varaId !== null) {
        if (!ground.vara.some((vara) => vara.personId === varaId))
          throw habilitetError('habilitet.varaNotAvailable');
        await this.list(
          actor,
          meeting.id,
          { varaId, memberId: personId, seatId: ground.seatId },
          ground.people,
        );
      }
      await this.rulings.save(Object.assign(ruling, { varaId }));
    });
  }

  private async list(
    actor: Actor,
    meetingId: string,
    seat: { readonly varaId: string; readonly memberId: string; readonly seatId: string | null },
    people: readonly AttendanceView[],
  ): Promise<void> {
    const { varaId, memberId: attendsFor, seatId } = seat;
    const row = people.find((candidate) => candidate.personId === varaId);
    if (row?.attendsFor === attendsFor) return;
    if (row) {
      await this.attendance.update(actor, meetingId, row.id, row.version, { attendsFor, seatId });
      return;
    }
    const { attendanceGroups } = await this.settings.settings(actor);
    const listed = { role: 'vara' as const, status: 'expected' as const, organisations: [] };
    await this.attendance.add(actor, meetingId, {
      ...{ personId: varaId, groupKey: groupAfter(attendanceGroups, '', listed), status: listed.status },
      ...{ seatId, attendsFor, votes: false, note: null, arrived: null, left: null },
    });
  }
}
