import { Injectable } from '@nestjs/common';
import type { CouncilFile } from './council-file.schema.js';
import { PlanEntryQueries } from './plan-entries.queries.js';
import { entries, RegisterEntryQueries } from './register-entries.queries.js';

/** Everything in a council file but the council itself, in the order it was entered. Called inside a unit of work. */
@Injectable()
export class CouncilEntryQueries {
  constructor(
    private readonly people: RegisterEntryQueries,
    private readonly plans: PlanEntryQueries,
  ) {}

  async register(): Promise<Omit<CouncilFile, 'format' | 'council' | 'about'>> {
    return {
      organisations: await this.people.organisations(),
      people: await this.people.people(),
      seats: await entries(`
        select json_build_object('key', key, 'number', number, 'represents', represents) as entry
          from seat order by position, key`),
      appointments: await entries(`
        select json_strip_nulls(json_build_object(
                 'person', p.key, 'role', a.role, 'seat', s.key, 'rank', a.rank, 'from', a.from_date, 'to', a.to_date)) as entry
          from appointment a join person p on p.id = a.person_id left join seat s on s.id = a.seat_id
         order by a.position, a.id`),
      earlierCases: await entries(`
        select json_strip_nulls(json_build_object(
                 'number', sequence || '/' || meeting_number || '/' || year, 'title', title, 'date', treated_on)) as entry
          from earlier_case order by position, id`),
      actionPlans: await this.plans.actionPlans(),
    };
  }
}
