import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { canonicalCaseNumber, parseCaseNumber } from '#domain/councils';
import { AccountWording } from './account-wording.service.js';
import { type CorrectionInput, correctionFaults, placeName } from './correction.rules.js';
import { CorrectionRepository } from './correction.repository.js';
import { ReferatApprovalService } from './referat-approval.service.js';
import type { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { mayApproveReferat } from './referat.policy.js';
import { ReferatRepository } from './referat.repository.js';
import { ReferatWords } from './referat-words.queries.js';
import { wordsOf } from './referat-text.rules.js';

/** Enters what the council decided about a referat: approved, approved with corrections. */
@Injectable()
export class ReferatVerdictService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly words: ReferatWords,
    private readonly corrections: CorrectionRepository,
    private readonly wording: AccountWording,
    private readonly approval: ReferatApprovalService,
  ) {}

  /**
   * Approves the referat with corrections: words of an account are put into the text before it is locked, others
   * (a vedtak, who was there) are printed as a correction beside it.
   * @param caseNumber the case of a later meeting that approved it
   * @throws DomainError `correction.invalid` with every fault, and as `ReferatApprovalService.approve`
   */
  async approve(
    actor: Actor,
    meetingId: string,
    caseNumber: string,
    corrections: readonly CorrectionInput[],
    expectedVersion: number,
  ): Promise<Referat> {
    return this.unitOfWork.run(actor, 'referat.approve', async () => {
      refuseIf(mayApproveReferat(actor));
      const referat = await this.referater.lockOfMeeting(meetingId, expectedVersion);
      for (const [index, correction] of corrections.entries())
        await this.correct(actor, referat, { ...correction, caseNumber }, `/corrections/${index}`);
      return this.approval.approve(actor, meetingId, caseNumber, expectedVersion);
    });
  }

  private async correct(
    actor: Actor,
    referat: Referat,
    { section: key, was, becomes, caseNumber }: CorrectionInput & { caseNumber: string },
    path: string,
  ): Promise<void> {
    const text = await this.words.now(actor, referat);
    const faults = correctionFaults({ section: key, was, becomes }, text, path);
    const section = text.find((found) => found.key === key);
    if (faults.length > 0 || !section) throw referatError('correction.invalid', {}, faults);
    const number = parseCaseNumber(caseNumber);
    if (!number) throw referatError('referat.approvedInUnknown', { number: caseNumber });
    const start = wordsOf(section).indexOf(was);
    const inText =
      section.part === 'account' &&
      was !== '' &&
      (await this.wording.replace(actor, referat, { section, start, was }, becomes));
    const now = systemClock.now();
    await this.corrections.add({
      ...{ councilId: referat.councilId, referatId: referat.id, kind: 'approval', status: 'approved' },
      ...{ section: key, place: placeName(section, ''), was, becomes, inText, reason: null, answer: null },
      ...{ caseNumber: canonicalCaseNumber(number), proposedAt: now, proposedById: actor.personId ?? null },
      ...{ decidedAt: now, decidedById: actor.personId ?? null },
    });
  }
}
