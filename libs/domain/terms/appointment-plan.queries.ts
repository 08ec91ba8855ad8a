import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { addDays, osloDayEnd } from '#kernel/oslo-time';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import {
  type AppointmentInput,
  type AppointmentRole,
  AppointmentService,
  PeopleQueries,
} from '#domain/councils';

/** What will happen when somebody is appointed, before it happens. */
export interface AppointmentPlan {
  readonly name: string;
  /** Whoever sits in the seat, or is the chair, on the first day: they end on the day before, if asked for. */
  readonly predecessors: readonly {
    readonly name: string;
    readonly role: AppointmentRole;
    readonly lastDay: string;
  }[];
  /** Planned and called meetings in the period, "2/2021": the person comes on their lists. */
  readonly meetings: readonly string[];
}

/** Shows what an appointment will do. */
@Injectable()
export class AppointmentPlanQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appointments: AppointmentService,
    private readonly people: PeopleQueries,
  ) {}

  /** @throws DomainError as `AppointmentService.examine` */
  async plan(actor: Actor, input: AppointmentInput): Promise<AppointmentPlan> {
    return this.unitOfWork.read(actor, async () => {
      const before = await this.appointments.examine(actor, input);
      const ids = [input.personId, ...before.map(({ personId }) => personId)];
      const names = await this.people.peopleOn(actor, input.from, ids);
      return {
        name: names.get(input.personId)?.name ?? '',
        predecessors: before.map(({ personId, role }) => ({
          ...{ name: names.get(personId)?.name ?? '', role, lastDay: addDays(input.from, -1) },
        })),
        // A vara comes on a list when called in, not before.
        meetings: input.role === 'vara' ? [] : await comingMeetings(input),
      };
    });
  }
}

async function comingMeetings({ from, to }: AppointmentInput): Promise<string[]> {
  const rows = await currentManager().query<{ number: string }[]>(
    `select number || '/' || year as number from meeting
      where status in ('planned', 'called') and starts_at >= $1 and starts_at >= now() and ($2::timestamptz is null or starts_at < $2)
      order by starts_at, id`,
    [osloDayEnd(addDays(from, -1)), to === null ? null : osloDayEnd(to)],
  );
  return rows.map(({ number }) => number);
}
