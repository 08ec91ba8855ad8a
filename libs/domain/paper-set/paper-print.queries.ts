import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FollowUpQueries } from '#domain/action-plan';
import { listsFollowUps } from '#domain/meetings';
import {
  SaksframleggDocumentQueries,
  type SaksframleggModel,
  SaksframleggQueries,
  type SaksframleggView,
} from '#domain/saksframlegg';

/** A paper with what features above it say in it: the status case lists the follow-ups that are open. */
@Injectable()
export class PaperPrintQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggQueries,
    private readonly documents: SaksframleggDocumentQueries,
    private readonly followUps: FollowUpQueries,
  ) {}

  /** The paper of an agenda item. @throws DomainError as `SaksframleggDocumentQueries.model` */
  async ofItem(actor: Actor, agendaItemId: string): Promise<SaksframleggModel> {
    return this.unitOfWork.read(actor, async () =>
      this.ofView(actor, await this.papers.ofItem(actor, agendaItemId)),
    );
  }

  /**
   * The same of a paper that has been read.
   * @param packageOf id of the meeting in whose møtepakke it is set
   */
  async ofView(actor: Actor, view: SaksframleggView, packageOf?: string): Promise<SaksframleggModel> {
    return this.unitOfWork.read(actor, async () => {
      const model = await this.documents.modelOf(actor, view, packageOf);
      if (!listsFollowUps(view.item)) return model;
      const sentAt = view.innkalling?.sentAt;
      return { ...model, followUps: await this.followUps.listedFor(actor, view.meeting, sentAt) };
    });
  }
}
