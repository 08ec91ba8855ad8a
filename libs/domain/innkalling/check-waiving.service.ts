import { Injectable } from '@nestjs/common';
import { checkError, type CheckWaiver, maySeeChecks, WaiverService } from '#domain/checks';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { WholeCheckQueries } from './whole-check.queries.js';

/** Waives a warning of a meeting: only what is found there just now. */
@Injectable()
export class CheckWaivingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checks: WholeCheckQueries,
    private readonly waivers: WaiverService,
  ) {}

  /**
   * @param fingerprint of the finding as it was shown
   * @throws DomainError `check.notFound` when it is not so any more, and as `WaiverService.waive`
   */
  async waive(
    actor: Actor,
    meetingId: string,
    fingerprint: string,
    reason: string,
  ): Promise<Readonly<CheckWaiver>> {
    return this.unitOfWork.run(actor, 'check.waive', async () => {
      refuseIf(maySeeChecks(actor));
      const { open, waived } = await this.checks.ofMeeting(actor, meetingId);
      if (waived.some(({ finding }) => finding.fingerprint === fingerprint))
        throw checkError('check.waivedAlready');
      const found = open.find((one) => one.fingerprint === fingerprint);
      if (!found) throw checkError('check.notFound');
      return this.waivers.waive(actor, meetingId, found, reason);
    });
  }
}
