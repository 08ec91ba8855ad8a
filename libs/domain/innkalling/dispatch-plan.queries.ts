import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, RegisterQueries } from '#domain/councils';
import {
  AttendanceQueries,
  type AttendanceView,
  mayChangeMeeting,
  MeetingQueries,
  type MeetingView,
} from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { isMailAddress } from '#platform/mail/mail-address';
import {
  type DispatchGroup,
  type DispatchKind,
  fingerprintOf,
  type PlannedGroup,
  plannedGroups,
  type PlannedRecipient,
  reachable,
  unreachable,
} from './dispatch-plan.rules.js';
import { DispatchRepository } from './dispatch.repository.js';

/** What a sending will be, exactly, before it is one. */
export interface DispatchPlan {
  readonly kind: DispatchKind;
  readonly view: MeetingView;
  readonly groups: readonly PlannedGroup[];
  readonly recipients: readonly (PlannedRecipient & { readonly address: string })[];
  readonly withoutAddress: readonly PlannedRecipient[];
  /** Another text as soon as anything shown has changed; sending asks for it. */
  readonly fingerprint: string;
}

/** Who gets what, shown before anything is sent. */
@Injectable()
export class DispatchPlanQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly register: RegisterQueries,
    private readonly settings: CouncilSettingsService,
    private readonly dispatches: DispatchRepository,
  ) {}

  /**
   * The plan of the next sending about a meeting: its innkalling, or that it is called off, which goes to whoever was
   * called and to nobody else.
   * @throws DomainError `meeting.notAllowed`, `meeting.notFound`
   */
  async of(actor: Actor, meetingId: string, chosen: readonly DispatchGroup[]): Promise<DispatchPlan> {
    refuseIf(mayChangeMeeting(actor));
    return this.unitOfWork.read(actor, async () => {
      const view = await this.meetings.byId(actor, meetingId);
      const kind = view.meeting.status === 'cancelled' ? 'cancellation' : 'innkalling';
      const called = await this.dispatches.calledPeople(meetingId);
      const rows = (await this.attendance.ofMeeting(actor, meetingId)).filter(
        ({ personId }) => kind === 'innkalling' || called.has(personId),
      );
      const groups = plannedGroups(await this.listed(actor, rows), await this.addresses(actor), chosen);
      const recipients = reachable(groups);
      const { meeting, agenda, innkallinger } = view;
      const shown = [
        ...[kind, meeting.version, ...agenda.flatMap((item) => [item.id, item.version, item.position])],
        ...[innkallinger.at(-1)?.version ?? 0, (await this.dispatches.last(meetingId))?.sequence ?? null],
        ...recipients.flatMap(({ personId, address }) => [personId, address]),
      ];
      const withoutAddress = unreachable(groups);
      return { kind, view, groups, recipients, withoutAddress, fingerprint: fingerprintOf(shown) };
    });
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

  private async listed(actor: Actor, rows: readonly AttendanceView[]) {
    const { attendanceGroups } = await this.settings.settings(actor);
    const withPapers = new Set(
      attendanceGroups.filter((group) => group.receivesPapers).map((group) => group.key),
    );
    return rows.map(({ personId, person, role, groupKey }) => ({
      ...{ personId, role, name: person.name, receivesPapers: withPapers.has(groupKey) },
      organisation: person.affiliations[0]?.organisation ?? '',
    }));
  }
}
