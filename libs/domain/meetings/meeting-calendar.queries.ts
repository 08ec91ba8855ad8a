import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { Meeting } from './meeting.entity.js';
import { readableStatuses, seesOnlyOwnMeetings } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';

/** Meetings by when they are. */
@Injectable()
export class MeetingCalendarQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
  ) {}

  /** The meetings of a year that the actor may see, the first first; those called off are left out. */
  async ofYear(actor: Actor, year: number): Promise<readonly Readonly<Meeting>[]> {
    return this.unitOfWork.read(actor, () => this.readable(actor, 'm.year = :year', { year }));
  }

  /** Meetings that are not over and that the actor may see, the next first. */
  async coming(actor: Actor): Promise<readonly Readonly<Meeting>[]> {
    return this.unitOfWork.read(actor, () =>
      this.readable(actor, `m.status in ('planned', 'called', 'inProgress')`, {}),
    );
  }

  /** The meeting that came before a moment, whoever asks: those called off do not count. */
  async before(actor: Actor, startsAt: Date): Promise<Readonly<Meeting> | null> {
    return this.unitOfWork.read(actor, () => this.meetings.before(startsAt));
  }

  private async readable(actor: Actor, condition: string, values: object): Promise<Meeting[]> {
    const query = currentManager()
      .createQueryBuilder(Meeting, 'm')
      .where(condition, values)
      .andWhere(`m.status <> 'cancelled' and m.status in (:...statuses)`, {
        statuses: ['none', ...readableStatuses(actor.role)],
      })
      .orderBy('m.startsAt')
      .addOrderBy('m.id')
      .take(100);
    if (seesOnlyOwnMeetings(actor.role)) {
      query.andWhere('exists (select from attendance a where a.meeting_id = m.id and a.person_id = :me)', {
        me: actor.personId ?? null,
      });
    }
    return query.getMany();
  }
}
