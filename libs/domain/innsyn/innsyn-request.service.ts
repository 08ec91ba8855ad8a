import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { InnsynRequest } from './innsyn-request.entity.js';
import { type InnsynInput, receivedAt, requestColumns, requestFaults } from './innsyn-request.rules.js';
import { innsynStates } from './innsyn-request.states.js';
import { innsynError } from './innsyn.errors.js';
import { mayKeepInnsyn } from './innsyn.policy.js';
import { InnsynRepository } from './innsyn.repository.js';

/** Registers requests for access, mends what was registered, and closes what gets no answer. */
@Injectable()
export class InnsynRequestService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: InnsynRepository,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** @throws DomainError `innsyn.invalid` with every fault by field, `innsyn.forbidden` */
  async register(actor: Actor, input: InnsynInput): Promise<Readonly<InnsynRequest>> {
    return this.unitOfWork.run(actor, 'innsyn.register', async () => {
      refuseIf(mayKeepInnsyn(actor));
      const columns = await this.columns(actor, input);
      const year = Number(osloLocal(columns.receivedAt).date.slice(0, 4));
      return this.requests.save(
        Object.assign(new InnsynRequest(), {
          ...{ id: newId(), councilId: actor.councilId, year, number: await this.requests.nextNumber(year) },
          ...{ ...columns, status: 'open', round: 1, closedAt: null, closedBecause: null, emptiedAt: null },
          registeredById: actor.personId ?? null,
        }),
      );
    });
  }

  /** Changes what was registered; the number stays. @throws DomainError as `register`, `innsyn.wrongState`, `database.stale` */
  async change(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: InnsynInput,
  ): Promise<Readonly<InnsynRequest>> {
    return this.unitOfWork.run(actor, 'innsyn.change', async () => {
      refuseIf(mayKeepInnsyn(actor));
      const row = await this.requests.locked(id, expectedVersion);
      nextState(innsynStates, row.status, 'change', {});
      return this.requests.save(Object.assign(row, await this.columns(actor, input)));
    });
  }

  /**
   * Closes a request that gets no answer: it was taken back, or registered by mistake.
   * @throws DomainError `innsyn.whyMissing`, `innsyn.wrongState`, `innsyn.forbidden`, `database.stale`
   */
  async close(actor: Actor, id: string, expectedVersion: number, because: string): Promise<void> {
    await this.unitOfWork.run(actor, 'innsyn.close', async () => {
      refuseIf(mayKeepInnsyn(actor));
      const row = await this.requests.locked(id, expectedVersion);
      row.status = nextState(innsynStates, row.status, 'close', { reason: because });
      row.closedAt = systemClock.now();
      row.closedBecause = because.trim().slice(0, 500);
      await this.requests.save(row);
    });
  }

  /** Opens one that was closed; what is registered from now on is emptied in its turn. @throws DomainError `innsyn.wrongState`, `innsyn.forbidden`, `database.stale` */
  async reopen(actor: Actor, id: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(actor, 'innsyn.reopen', async () => {
      refuseIf(mayKeepInnsyn(actor));
      const row = await this.requests.locked(id, expectedVersion);
      row.status = nextState(innsynStates, row.status, 'reopen', {});
      Object.assign(row, { closedAt: null, closedBecause: null, emptiedAt: null });
      await this.requests.save(row);
    });
  }

  private async columns(actor: Actor, input: InnsynInput) {
    const faults = requestFaults(input, systemClock.now());
    const came = receivedAt(input.received);
    if (faults.length > 0 || !came) throw innsynError('innsyn.invalid', {}, faults);
    return requestColumns(input, came, (await this.councils.settings(actor)).innsyn.answerDays);
  }
}
