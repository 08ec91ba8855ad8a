import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, RegisterQueries } from '#domain/councils';
import { AttendanceQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { isMailAddress } from '#platform/mail/mail-address';
import type { ListedPerson } from './dispatch-plan.rules.js';

/** Who stands in the list of a meeting, and where mail reaches them. Called inside a unit of work. */
@Injectable()
export class RecipientQueries {
  constructor(
    private readonly attendance: AttendanceQueries,
    private readonly register: RegisterQueries,
    private readonly settings: CouncilSettingsService,
  ) {}

  /** Everybody in the attendance list, in printed order. */
  async listed(actor: Actor, meetingId: string): Promise<readonly ListedPerson[]> {
    const { attendanceGroups } = await this.settings.settings(actor);
    const withPapers = new Set(
      attendanceGroups.filter((group) => group.receivesPapers).map((group) => group.key),
    );
    return (await this.attendance.ofMeeting(actor, meetingId)).map(
      ({ personId, person, role, groupKey }) => ({
        ...{ personId, role, name: person.name, receivesPapers: withPapers.has(groupKey) },
        organisation: person.affiliations[0]?.organisation ?? '',
      }),
    );
  }

  /** A mail address by person; those that no mail server would take are left out. */
  async addresses(actor: Actor): Promise<ReadonlyMap<string, string>> {
    const people = await this.register.people(actor);
    return new Map(
      people.flatMap(({ id, email }) =>
        email !== null && isMailAddress(email) ? [[id, email] as const] : [],
      ),
    );
  }
}
