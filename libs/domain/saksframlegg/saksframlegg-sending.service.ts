import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { SaksframleggStepKeeping } from './saksframlegg-step-keeping.service.js';
import { SaksframleggVersionKeeping } from './saksframlegg-version-keeping.service.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayTakeAction } from './saksframlegg.policy.js';
import { itemOf } from './waiting.rules.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { hasText, placeholdersIn } from './saksframlegg.rules.js';
import { saksframleggStates } from './saksframlegg.states.js';

/** Hands papers out. From then on they are not taken back; what comes after is sent later and says so. */
@Injectable()
export class SaksframleggSendingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly meetings: MeetingQueries,
    private readonly versions: SaksframleggVersionKeeping,
    private readonly steps: SaksframleggStepKeeping,
  ) {}

  /**
   * Sends every paper of a meeting that is ready, those of withdrawn items left out. Called in the unit of work that
   * sends the innkalling, after numbers are given.
   * @returns ids of the items whose papers went out now
   * @throws DomainError `saksframlegg.placeholderLeft`, `saksframlegg.notNumbered`, `saksframlegg.notAllowed`
   */
  async sendReady(actor: Actor, meetingId: string, now: Date): Promise<readonly string[]> {
    return this.unitOfWork.run(actor, 'saksframlegg.sendReady', async () => {
      refuseIf(mayTakeAction(actor, 'send'));
      const { agenda } = await this.meetings.byId(actor, meetingId);
      const open = agenda.filter(({ status }) => status !== 'withdrawn').map(({ id }) => id);
      const ready = (await this.papers.ofItems(open)).filter(({ status }) => status === 'ready');
      for (const paper of ready) await this.send(actor, paper.id, now);
      return ready.flatMap(({ agendaItemId }) => agendaItemId ?? []);
    });
  }

  /** Sends one paper after the innkalling. @throws DomainError as `sendReady`, `saksframlegg.wrongState`, `database.stale` */
  async send(actor: Actor, id: string, now: Date, expectedVersion?: number): Promise<Readonly<Saksframlegg>> {
    return this.unitOfWork.run(actor, 'saksframlegg.send', async () => {
      refuseIf(mayTakeAction(actor, 'send'));
      const paper = await this.papers.locked(id, expectedVersion);
      const sections = await this.papers.sectionsOf([id]);
      if (!paper.agendaItemId) throw saksframleggError('saksframlegg.notNumbered');
      const { item } = await this.meetings.byItemId(actor, itemOf(paper));
      const texts = [...sections.map(({ html }) => html), ...paper.proposedVedtak];
      const status = nextState(saksframleggStates, paper.status, 'send', {
        hasText: sections.some(({ html }) => hasText(html)),
        placeholders: texts.flatMap(placeholdersIn),
        numbered: item.sequence !== null,
      });
      await this.versions.keep(actor, paper, 'sent');
      Object.assign(paper, { status, sentAt: now });
      await this.steps.keep(actor, paper, { action: 'send', comment: null, takenAt: now });
      return this.papers.save(paper);
    });
  }
}
