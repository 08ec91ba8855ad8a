import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { nextState, refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type CorrectionInput, correctionFaults, placeName } from './correction.rules.js';
import type { Correction } from './correction.entity.js';
import { CorrectionRepository } from './correction.repository.js';
import { type CorrectionAction, correctionStates } from './correction.states.js';
import { ReferatMilestones } from './referat-milestones.service.js';
import { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { mayDecideCorrection, mayWriteReferat } from './referat.policy.js';
import { ReferatRepository } from './referat.repository.js';
import { ReferatWords } from './referat-words.queries.js';

/**
 * Corrects obvious errors in an approved referat: the secretariat proposes, the chair decides. The text itself never
 * changes; the correction stands beside it wherever it is shown. Anything else is a new case.
 */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly words: ReferatWords,
    private readonly corrections: CorrectionRepository,
    private readonly milestones: ReferatMilestones,
  ) {}

  /**
   * @param reason why it is an obvious error
   * @returns the id of the correction
   * @throws DomainError `correction.notApproved` while the referat can still be changed, `correction.reasonMissing`,
   * `correction.invalid` with every fault
   */
  async propose(actor: Actor, meetingId: string, input: CorrectionInput, reason: string): Promise<string> {
    return this.unitOfWork.run(actor, 'referat.proposeCorrection', async () => {
      refuseIf(mayWriteReferat(actor));
      const referat = await this.referater.lockOfMeeting(meetingId);
      if (referat.status !== 'approved') throw referatError('correction.notApproved');
      const text = await this.words.now(actor, referat);
      const faults = [
        ...correctionFaults(input, text),
        ...(reason.trim() === '' ? [{ path: '/reason', code: 'correction.reasonMissing' }] : []),
      ];
      const section = text.find(({ key }) => key === input.section);
      if (faults.length > 0 || !section) throw referatError('correction.invalid', {}, faults);
      return this.corrections.add({
        ...{ councilId: referat.councilId, referatId: referat.id, kind: 'afterwards', status: 'proposed' },
        ...{ section: input.section, place: placeName(section, ''), was: input.was, becomes: input.becomes },
        ...{ inText: false, reason: reason.trim(), caseNumber: null, answer: null },
        ...{ proposedAt: systemClock.now(), proposedById: actor.personId ?? null },
        ...{ decidedAt: null, decidedById: null },
      });
    });
  }

  /**
   * The chair approves or declines. An approved correction makes a new version of the referat; the one before is kept.
   * @throws DomainError `correction.forbidden`, `correction.wrongState`, `correction.reasonMissing`
   */
  async decide(
    actor: Actor,
    correctionId: string,
    action: CorrectionAction,
    answer: string,
    expectedVersion: number,
  ): Promise<Correction> {
    return this.unitOfWork.run(actor, `correction.${action}`, async () => {
      refuseIf(mayDecideCorrection(actor));
      const correction = await this.corrections.locked(correctionId, expectedVersion);
      correction.status = nextState(correctionStates, correction.status, action, { answer });
      correction.answer = answer.trim() === '' ? null : answer.trim();
      correction.decidedAt = systemClock.now();
      correction.decidedById = actor.personId ?? null;
      const saved = await this.corrections.save(correction);
      if (saved.status === 'approved') {
        const referat = await currentManager().findOneByOrFail(Referat, { id: saved.referatId });
        await this.milestones.keep(actor, referat, 'corrected');
      }
      return saved;
    });
  }
}
