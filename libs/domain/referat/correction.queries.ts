import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { Correction } from './correction.entity.js';
import { CorrectionRepository } from './correction.repository.js';
import { mayReadProposedCorrections } from './referat.policy.js';
import { ReferatQueries } from './referat.queries.js';
import type { ReferatText } from './referat-text.rules.js';
import { ReferatWords } from './referat-words.queries.js';

/** Reads the corrections of a referat. */
@Injectable()
export class CorrectionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatQueries,
    private readonly corrections: CorrectionRepository,
    private readonly words: ReferatWords,
  ) {}

  /**
   * Those that hold, and for the secretariat and the chair those that are proposed or were declined.
   * @throws DomainError `referat.notFound`, `referat.notVisible`
   */
  async ofMeeting(actor: Actor, meetingId: string): Promise<readonly Correction[]> {
    return this.unitOfWork.read(actor, async () => {
      const referat = await this.referater.ofMeeting(actor, meetingId);
      const all = await this.corrections.ofReferat(referat.id);
      const isClosedKey = await this.words.closedTo(actor, referat);
      const hidden = mayReadProposedCorrections(actor);
      return all.filter(({ status, section }) => (status === 'approved' || !hidden) && !isClosedKey(section));
    });
  }

  /** The words that can be corrected, section by section. @throws DomainError as {@link ofMeeting} */
  async text(actor: Actor, meetingId: string): Promise<ReferatText> {
    return this.unitOfWork.read(actor, async () =>
      (await this.words.now(actor, await this.referater.ofMeeting(actor, meetingId))).filter(
        ({ part }) => part !== 'corrections',
      ),
    );
  }
}
