import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isCalendarDate } from '#kernel/oslo-time';
import { indexBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { type CaseNumber, CouncilSettingsService, PeopleQueries } from '#domain/councils';
import type { KnownCouncil } from './known-council.rules.js';
import { PlanEntryQueries } from './plan-entries.queries.js';
import { RegisterEntryQueries } from './register-entries.queries.js';

/** Reads what a council has already, for judging a meeting file against it. */
@Injectable()
export class KnownCouncilQueries {
  constructor(
    private readonly settings: CouncilSettingsService,
    private readonly people: PeopleQueries,
    private readonly register: RegisterEntryQueries,
    private readonly plans: PlanEntryQueries,
  ) {}

  /** @param day day of the meeting, for who sat in which seat. Called inside a unit of work. */
  async on(actor: Actor, day: string): Promise<KnownCouncil> {
    const seats = isCalendarDate(day) ? (await this.people.rosterOn(actor, day)).seats : [];
    const plans = await this.plans.actionPlans();
    const areas = plans.flatMap((plan) => plan.areas);
    return {
      organisations: indexBy(await this.register.organisations(), ({ key }) => key),
      people: indexBy(await this.register.people(), ({ key }) => key),
      seats: seats.map(({ key, number, member }) => ({ key, number, member: member?.key ?? null })),
      varas: new Set(seats.flatMap(({ vara }) => vara.map(({ key }) => key))),
      areas: new Map(
        areas.map(({ key, subAreas }) => [key, new Set(subAreas.map((subArea) => subArea.key))]),
      ),
      letters: indexBy(await this.plans.letters(null), ({ key }) => key),
      activities: indexBy(await this.plans.activities(null), ({ key }) => key),
      referenceGroups: indexBy(await this.plans.referenceGroups(null), ({ key }) => key),
      vedleggKeys: await keysOf('select key from vedlegg'),
      followUpKeys: await keysOf('select key from follow_up'),
      cases: await this.cases(),
      referater: await keysOf(
        `select m.number || '/' || m.year as key from referat r join meeting m on m.id = r.meeting_id`,
      ),
      unreported: await keysOf(
        `select i.sequence || '/' || m.number || '/' || m.year as key
           from written_procedure w join agenda_item i on i.id = w.agenda_item_id join meeting m on m.id = i.meeting_id
          where w.reported_item_id is null and w.state <> 'open' and i.sequence is not null`,
      ),
      voting: (await this.settings.settings(actor)).voting,
    };
  }

  private async cases(): Promise<CaseNumber[]> {
    return currentManager().query<CaseNumber[]>(
      `select i.sequence, m.number as meeting, m.year from agenda_item i join meeting m on m.id = i.meeting_id
        where i.sequence is not null
       union all
       select sequence, meeting_number, year from earlier_case`,
    );
  }
}

async function keysOf(sql: string): Promise<Set<string>> {
  const rows = await currentManager().query<{ key: string }[]>(sql);
  return new Set(rows.map(({ key }) => key));
}
