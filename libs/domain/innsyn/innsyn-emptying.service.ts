import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import { StoredFileService } from '#domain/documents-register';
import { type Actor, systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { CouncilDirectory } from '#platform/database/council-directory';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { emptyingDueOn } from './innsyn-request.rules.js';
import { InnsynRepository } from './innsyn.repository.js';

/**
 * Empties requests that were answered so long ago that the council's plan says so: who asked, in which words, and the letter
 * to them. What was asked for, decided and given stays. The audit trail tells that it was done; who asked never stands in it.
 */
@Injectable()
export class InnsynEmptyingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: CouncilDirectory,
    private readonly councils: CouncilSettingsService,
    private readonly requests: InnsynRepository,
    private readonly files: StoredFileService,
  ) {}

  /** Empties what is due in every council. @returns how many requests it was */
  async emptyDue(now: Date = systemClock.now()): Promise<number> {
    let emptied = 0;
    await eachOnItsOwn(await this.directory.councilIds(), async (councilId) => {
      const actor = systemActor(councilId);
      emptied += await this.unitOfWork.run(actor, 'innsyn.empty', () => this.emptyHere(actor, now));
    });
    return emptied;
  }

  private async emptyHere(actor: Actor, now: Date): Promise<number> {
    const { keepMonths } = (await this.councils.settings(actor)).innsyn;
    const today = osloLocal(now).date;
    const ended = await currentManager().query<{ id: string; endedOn: string }[]>(
      `select r.id, coalesce((select max(a.answered_on) from innsyn_answer a where a.request_id = r.id),
                (r.closed_at at time zone 'Europe/Oslo')::date)::text as "endedOn"
         from innsyn_request r where r.status <> 'open' and r.emptied_at is null order by r.id`,
    );
    const due = ended.filter(({ endedOn }) => emptyingDueOn(endedOn, keepMonths) <= today);
    for (const { id } of due) await this.empty(actor, id, now);
    return due.length;
  }

  private async empty(actor: Actor, id: string, now: Date): Promise<void> {
    const row = await this.requests.locked(id);
    await this.requests.save(
      Object.assign(row, {
        ...{ requesterName: null, requesterEmail: null, requesterAddress: null, requested: '', message: '' },
        ...{ closedBecause: row.closedBecause === null ? null : '', emptiedAt: now },
      }),
    );
    for (const answer of await this.requests.answers(id)) {
      const { letterFileId } = answer;
      await this.requests.saveAnswer(Object.assign(answer, { letterFileId: null, renewedBecause: null }));
      if (letterFileId !== null) await this.files.releaseMade(actor, letterFileId, now);
    }
  }
}
