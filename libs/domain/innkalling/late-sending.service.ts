import { Injectable } from '@nestjs/common';
import {
  type AddedVedlegg,
  SaksframleggSendingService,
  VedleggContentService,
  type VedleggInput,
  VedleggLateService,
} from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { innkallingError } from './innkalling.errors.js';
import type { LateNews } from './late-mail.document.js';
import { LateMailService } from './late-mail.service.js';
import { type LatePlan, LatePlanQueries } from './late-plan.queries.js';

/** A vedlegg that comes after its paper, and who is told of it. */
export interface LateVedleggOrder {
  readonly vedlegg: Omit<VedleggInput, 'key'>;
  /** Person ids out of the plan; nobody else is told. */
  readonly recipients: readonly string[];
}

/** Sends papers and vedlegg after the innkalling, and tells those who are chosen. */
@Injectable()
export class LateSendingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: LatePlanQueries,
    private readonly contents: VedleggContentService,
    private readonly vedlegg: VedleggLateService,
    private readonly papers: SaksframleggSendingService,
    private readonly mail: LateMailService,
  ) {}

  /**
   * Attaches to a paper that has been sent. The vedlegg, and a mail for each who is chosen, are one transaction.
   * @throws DomainError `late.nobodyChosen`, `late.notARecipient`, and as `VedleggLateService.add`
   */
  async sendVedlegg(
    actor: Actor,
    itemId: string,
    { vedlegg: { content: given, ...head }, recipients }: LateVedleggOrder,
    now: Date = systemClock.now(),
  ): Promise<AddedVedlegg> {
    const content = await this.contents.look(actor, given);
    return this.unitOfWork.run(actor, 'vedlegg.sendLater', async () => {
      const plan = await this.plans.of(actor, itemId);
      const readers = chosenReaders(plan, recipients);
      const added = await this.vedlegg.add(actor, plan.paper.id, { ...head, content }, now);
      const { position: number, title } = added.vedlegg;
      await this.mail.enqueue(actor, plan.view.meeting.id, newsOf(plan, { number, title }), readers, now);
      return added;
    });
  }

  /**
   * Sends a paper that was announced to follow.
   * @throws DomainError `late.nobodyChosen`, `late.notARecipient`, `late.notCalled`, and as
   * `SaksframleggSendingService.send`
   */
  async sendPaper(
    actor: Actor,
    itemId: string,
    recipients: readonly string[],
    now: Date = systemClock.now(),
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'saksframlegg.sendLater', async () => {
      const plan = await this.plans.of(actor, itemId);
      const { status } = plan.view.meeting;
      if (status !== 'called' && status !== 'inProgress') throw innkallingError('late.notCalled');
      const readers = chosenReaders(plan, recipients);
      await this.papers.send(actor, plan.paper.id, now);
      await this.mail.enqueue(actor, plan.view.meeting.id, newsOf(plan, null), readers, now);
    });
  }
}

/** @throws DomainError `late.nobodyChosen`, `late.notARecipient` */
function chosenReaders({ recipients }: LatePlan, chosen: readonly string[]) {
  const reachable = recipients.flatMap(({ personId, name, address }) =>
    address === null ? [] : [{ personId, name, address }],
  );
  const known = new Set(reachable.map(({ personId }) => personId));
  if (chosen.some((personId) => !known.has(personId))) throw innkallingError('late.notARecipient');
  if (chosen.length === 0 && reachable.length > 0) throw innkallingError('late.nobodyChosen');
  return reachable.filter(({ personId }) => chosen.includes(personId));
}

function newsOf(
  { item }: LatePlan,
  vedlegg: LateNews['vedlegg'],
): Omit<LateNews, 'url' | 'packageUrl'> & { page: string } {
  return {
    ...{ caseNumber: item.printedNumber ?? '', caseTitle: item.title, vedlegg },
    page: `/saksframlegg/${(item.caseNumber ?? '').replaceAll('/', '-')}`,
  };
}
