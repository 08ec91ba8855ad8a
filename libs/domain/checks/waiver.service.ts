import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { isId, newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { CheckWaiver } from './check-waiver.entity.js';
import { checkError } from './checks.errors.js';
import { type Finding, itemOf } from './finding.rules.js';
import { maySeeChecks } from './waiver.policy.js';
import { WaiverRepository } from './waiver.repository.js';
import { reasonFault } from './waiver.rules.js';

/** Keeps which warnings were waived, why, by whom, and that they were taken back. */
@Injectable()
export class WaiverService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waivers: WaiverRepository,
  ) {}

  /** The waivers of a meeting, those that were taken back too. @throws DomainError `check.notAllowed` */
  async ofMeeting(actor: Actor, meetingId: string): Promise<readonly Readonly<CheckWaiver>[]> {
    refuseIf(maySeeChecks(actor));
    return this.unitOfWork.read(actor, async () =>
      isId(meetingId) ? this.waivers.ofMeeting(meetingId) : [],
    );
  }

  /**
   * Lets a warning stand. Whoever composes the checks of a meeting has found it just now.
   * @throws DomainError `check.notAllowed`, `check.notWaivable` for what stops the sending, `check.reasonMissing`,
   * `check.reasonTooLong`, `check.waivedAlready`
   */
  async waive(
    actor: Actor,
    meetingId: string,
    found: Finding,
    reason: string,
  ): Promise<Readonly<CheckWaiver>> {
    return this.unitOfWork.run(actor, 'check.waive', async () => {
      refuseIf(maySeeChecks(actor));
      if (found.severity === 'error') throw checkError('check.notWaivable');
      const fault = reasonFault(reason);
      if (fault) throw checkError(fault.code, {}, [fault]);
      const row: CheckWaiver = {
        ...{ id: newId(), councilId: actor.councilId, meetingId, agendaItemId: itemOf(found) ?? null },
        ...{ check: found.check, params: { ...found.params }, fingerprint: found.fingerprint },
        ...{ reason: reason.trim(), waivedBy: actor.personId ?? null, waivedAt: systemClock.now() },
        ...{ takenBackBy: null, takenBackAt: null },
      };
      await this.waivers.add(row);
      return row;
    });
  }

  /**
   * Tells a warning again. The row is kept, for who waived it and why is part of the meeting's history.
   * @throws DomainError `check.notAllowed`, `check.waiverNotFound` also when it was taken back before
   */
  async takeBack(actor: Actor, id: string): Promise<Readonly<CheckWaiver>> {
    return this.unitOfWork.run(actor, 'check.takeBack', async () => {
      refuseIf(maySeeChecks(actor));
      const row = isId(id) ? await this.waivers.locked(id) : null;
      if (!row || row.takenBackAt !== null) throw checkError('check.waiverNotFound');
      row.takenBackBy = actor.personId ?? null;
      row.takenBackAt = systemClock.now();
      await this.waivers.save(row);
      return row;
    });
  }
}
