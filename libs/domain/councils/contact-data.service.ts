import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { CouncilDirectory } from '#platform/database/council-directory';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import type { DayPeriod } from './appointment.rules.js';
import { contactDataDueOn } from './contact-data.rules.js';
import { CouncilRepository } from './council.repository.js';
import { PeopleRepository } from './people.repository.js';
import { effectiveSettings } from './settings-check.rules.js';

interface Holder {
  readonly id: string;
  readonly periods: readonly Pick<DayPeriod, 'to'>[];
}

/**
 * Deletes the addresses of people who left office so long ago that the council's plan says so. The audit trail tells
 * that it was done and to whom; addresses never stand in it.
 */
@Injectable()
export class ContactDataService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: CouncilDirectory,
    private readonly councils: CouncilRepository,
    private readonly people: PeopleRepository,
  ) {}

  /** Deletes what is due in every council. @returns how many people it was */
  async deleteDue(now: Date = systemClock.now()): Promise<number> {
    let deleted = 0;
    await eachOnItsOwn(await this.directory.councilIds(), async (councilId) => {
      deleted += await this.unitOfWork.run(systemActor(councilId), 'person.deleteContactData', () =>
        this.deleteDueHere(osloLocal(now).date),
      );
    });
    return deleted;
  }

  private async deleteDueHere(today: string): Promise<number> {
    const { retention } = effectiveSettings((await this.councils.current()).settings);
    const holders = await currentManager().query<Holder[]>(
      `select p.id, (select json_agg(json_build_object('to', a.to_date::text)) from appointment a where a.person_id = p.id) as periods
         from person p
        where p.email is not null and exists (select from appointment a where a.person_id = p.id)
        order by p.position`,
    );
    const due = holders.filter(({ periods }) => {
      const day = contactDataDueOn(periods, retention.contactDataMonths);
      return day !== undefined && day <= today;
    });
    for (const { id } of due) {
      const person = await this.people.lockedPerson(id);
      await this.people.savePerson(Object.assign(person, { email: null }));
    }
    return due.length;
  }
}
