import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { SaksframleggVersionKeeping } from './saksframlegg-version-keeping.service.js';
import type { PaperVersionReason } from './saksframlegg-version.rules.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { longestStepComment, needsComment } from './paper-way.rules.js';
import { SaksframleggStepKeeping } from './saksframlegg-step-keeping.service.js';
import { mayTakeAction } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { hasText, placeholdersIn } from './saksframlegg.rules.js';
import {
  type SaksframleggAction,
  type SaksframleggFacts,
  saksframleggStates,
} from './saksframlegg.states.js';

/** Steps after which it matters what the paper said. */
const kept: Partial<Record<SaksframleggAction, PaperVersionReason>> = {
  submit: 'forQualityCheck',
  approve: 'ready',
  send: 'sent',
};

/** Takes a paper on its way from draft to treated. */
@Injectable()
export class SaksframleggStatusService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly meetings: MeetingQueries,
    private readonly versions: SaksframleggVersionKeeping,
    private readonly steps: SaksframleggStepKeeping,
  ) {}

  /**
   * @param comment why it is sent back, for who writes it; needed when it was to be checked
   * @throws DomainError with the reason why not: `saksframlegg.commentMissing`, `saksframlegg.commentTooLong`,
   * `saksframlegg.noText`, `saksframlegg.placeholderLeft`,
   * `saksframlegg.notNumbered`, `saksframlegg.wrongState`, `saksframlegg.notAllowed`, `database.stale`
   */
  async take(
    actor: Actor,
    id: string,
    expectedVersion: number,
    action: SaksframleggAction,
    comment = '',
  ): Promise<Readonly<Saksframlegg>> {
    return this.unitOfWork.run(actor, `saksframlegg.${action}`, async () => {
      refuseIf(mayTakeAction(actor, action));
      const paper = await this.papers.locked(id, expectedVersion);
      const said = commentOf(comment, needsComment(action, paper.status));
      const takenAt = systemClock.now();
      paper.status = nextState(saksframleggStates, paper.status, action, await this.factsOf(actor, paper));
      if (action === 'send') paper.sentAt = takenAt;
      const reason = kept[action];
      if (reason) await this.versions.keep(actor, paper, reason);
      await this.steps.keep(actor, paper, { action, comment: said, takenAt });
      return this.papers.save(paper);
    });
  }

  private async factsOf(actor: Actor, paper: Saksframlegg): Promise<SaksframleggFacts> {
    const sections = await this.papers.sectionsOf([paper.id]);
    const numbered =
      paper.agendaItemId !== null &&
      (await this.meetings.byItemId(actor, paper.agendaItemId)).item.sequence !== null;
    const texts = [...sections.map((section) => section.html), ...paper.proposedVedtak];
    return {
      hasText: sections.some((section) => hasText(section.html)),
      placeholders: texts.flatMap(placeholdersIn),
      numbered,
    };
  }
}

/** @throws DomainError `saksframlegg.commentMissing`, `saksframlegg.commentTooLong` */
function commentOf(comment: string, isNeeded: boolean): string | null {
  const said = comment.trim();
  const path = '/comment';
  if (isNeeded && said === '') {
    const code = 'saksframlegg.commentMissing';
    throw saksframleggError(code, {}, [{ path, code }]);
  }
  if (said.length > longestStepComment) {
    const code = 'saksframlegg.commentTooLong';
    throw saksframleggError(code, {}, [{ path, code }]);
  }
  return said === '' ? null : said;
}
