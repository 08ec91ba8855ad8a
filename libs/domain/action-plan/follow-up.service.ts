import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { isId, newId } from '#kernel/ids';
import { readableKey } from '#kernel/readable-key';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { actionPlanError } from './action-plan.errors.js';
import { mayWriteActionPlan } from './action-plan.policy.js';
import type { FollowUp } from './follow-up.entity.js';
import { FollowUpRepository } from './follow-up.repository.js';
import { followUpFaults, type FollowUpContent } from './follow-up.rules.js';
import { followUpStates, type FollowUpAction, type FollowUpStatus } from './follow-up.states.js';

/** A follow-up as a file or another system hands it over. */
export interface FollowUpRecord extends FollowUpContent {
  readonly key: string;
  readonly status: FollowUpStatus;
  /** When it was opened and closed, where that is known. */
  readonly openedAt?: Date;
  readonly closedAt?: Date;
}

/** Keeps what is to be done after a meeting: from a vedtak, or from any sentence of the referat (D18). */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly followUps: FollowUpRepository,
  ) {}

  /** Adds an open follow-up to an agenda item. @throws DomainError `followUp.invalid` with every fault */
  async add(
    actor: Actor,
    agendaItemId: string,
    content: FollowUpContent,
  ): Promise<{ id: string; key: string }> {
    return this.unitOfWork.run(actor, 'followUp.add', async () => {
      const keys = await this.followUps.keys();
      const key = readableKey(content.text, (taken) => keys.has(taken));
      const record: FollowUpRecord = { ...content, key, status: 'open', openedAt: systemClock.now() };
      return { id: await this.insert(actor, agendaItemId, record), key };
    });
  }

  /** Takes in the follow-ups of an agenda item as they are, in order. @throws DomainError `followUp.keyTaken`, `followUp.invalid` */
  async takeIn(actor: Actor, agendaItemId: string, records: readonly FollowUpRecord[]): Promise<void> {
    await this.unitOfWork.run(actor, 'followUp.takeIn', async () => {
      for (const record of records) await this.insert(actor, agendaItemId, record);
    });
  }

  /** Changes text, owner and due date. @throws DomainError `followUp.invalid`, `database.stale` */
  async change(
    actor: Actor,
    id: string,
    content: FollowUpContent,
    expectedVersion: number,
  ): Promise<FollowUp> {
    return this.unitOfWork.run(actor, 'followUp.change', async () => {
      refuseIf(mayWriteActionPlan(actor));
      const followUp = await this.followUps.locked(id, expectedVersion);
      check(content);
      const { text, owner, due } = content;
      return this.followUps.save(Object.assign(followUp, { text, owner, due: due ?? null }));
    });
  }

  /** Finishes, drops or reopens a follow-up. @throws DomainError `followUp.wrongState`, `database.stale` */
  async step(actor: Actor, id: string, action: FollowUpAction, expectedVersion: number): Promise<FollowUp> {
    return this.unitOfWork.run(actor, `followUp.${action}`, async () => {
      refuseIf(mayWriteActionPlan(actor));
      const followUp = await this.followUps.locked(id, expectedVersion);
      followUp.status = nextState(followUpStates, followUp.status, action, undefined);
      followUp.closedAt = followUp.status === 'open' ? null : systemClock.now();
      return this.followUps.save(followUp);
    });
  }

  private async insert(actor: Actor, agendaItemId: string, record: FollowUpRecord): Promise<string> {
    refuseIf(mayWriteActionPlan(actor));
    check(record);
    if (!isId(agendaItemId)) throw actionPlanError('followUp.itemNotFound');
    const { key, text, owner, due, status, openedAt = null, closedAt = null } = record;
    const id = newId();
    await this.followUps.add({
      ...{ id, councilId: actor.councilId, key, agendaItemId, text, owner, status },
      ...{ openedAt, closedAt },
      position: await this.followUps.nextPosition(agendaItemId),
      due: due ?? null,
    });
    return id;
  }
}

function check(content: FollowUpContent): void {
  const faults = followUpFaults(content);
  if (faults.length > 0) throw actionPlanError('followUp.invalid', {}, faults);
}
