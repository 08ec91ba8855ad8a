import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { SaksframleggVersionKeeping } from './saksframlegg-version-keeping.service.js';
import type { PaperVersionReason } from './saksframlegg-version.rules.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
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
  ) {}

  /**
   * @throws DomainError with the reason why not: `saksframlegg.noText`, `saksframlegg.placeholderLeft`,
   * `saksframlegg.notNumbered`, `saksframlegg.wrongState`, `saksframlegg.notAllowed`, `database.stale`
   */
  async take(
    actor: Actor,
    id: string,
    expectedVersion: number,
    action: SaksframleggAction,
  ): Promise<Readonly<Saksframlegg>> {
    return this.unitOfWork.run(actor, `saksframlegg.${action}`, async () => {
      refuseIf(mayTakeAction(actor, action));
      const paper = await this.papers.locked(id, expectedVersion);
      paper.status = nextState(saksframleggStates, paper.status, action, await this.factsOf(actor, paper));
      if (action === 'send') paper.sentAt = systemClock.now();
      const reason = kept[action];
      if (reason) await this.versions.keep(actor, paper, reason);
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
