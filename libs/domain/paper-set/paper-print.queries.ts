import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FollowUpQueries } from '#domain/action-plan';
import { listsFollowUps } from '#domain/meetings';
import { ReferatLaidQueries } from '#domain/referat';
import {
  SaksframleggDocumentQueries,
  type SaksframleggModel,
  type SaksframleggView,
  onAgenda,
  TextLinkQueries,
  type WrittenPaper,
  WrittenPaperQueries,
} from '#domain/saksframlegg';
import { laidReferat } from './laid-referat.document.js';

/**
 * A paper with what features above it say in it: the status case lists the follow-ups that are open, the one that approves
 * a referat tells what changed in it since it was sent out and which comments are laid before the meeting.
 */
@Injectable()
export class PaperPrintQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: WrittenPaperQueries,
    private readonly documents: SaksframleggDocumentQueries,
    private readonly followUps: FollowUpQueries,
    private readonly referater: ReferatLaidQueries,
    private readonly links: TextLinkQueries,
  ) {}

  /**
   * A paper with how it is printed.
   * @param address id of an item, or of a paper
   * @throws DomainError as `WrittenPaperQueries.at`
   */
  async at(
    actor: Actor,
    address: string,
  ): Promise<{ readonly paper: WrittenPaper; readonly model: SaksframleggModel }> {
    return this.unitOfWork.read(actor, async () => {
      const paper = await this.papers.at(actor, address);
      const { standing } = paper;
      const model = standing
        ? await this.ofView(actor, { ...paper, ...standing })
        : await this.documents.modelOf(actor, paper);
      return { paper, model };
    });
  }

  /** Looks up together what many papers refer to, before each is printed. Called inside a unit of work. */
  async lookUp(views: readonly SaksframleggView[]): Promise<void> {
    await this.links.lookUp(
      views.flatMap(({ sections, paper }) => [...sections.map(({ html }) => html), ...paper.proposedVedtak]),
    );
  }

  /**
   * The print of a paper that has been read.
   * @param packageOf id of the meeting in whose møtepakke it is set
   */
  async ofView(actor: Actor, view: SaksframleggView, packageOf?: string): Promise<SaksframleggModel> {
    return this.unitOfWork.read(actor, async () => {
      const model = await this.documents.modelOf(actor, onAgenda(view), packageOf);
      return {
        ...model,
        ...(listsFollowUps(view.item) ? { followUps: await this.openFollowUps(actor, view) } : {}),
        laidReferat: await this.laid(actor, view, model.meta.language),
      };
    });
  }

  private async openFollowUps(actor: Actor, { meeting, innkalling }: SaksframleggView) {
    return this.followUps.listedFor(actor, meeting, innkalling?.sentAt);
  }

  /** Of the referat that is among its vedlegg, where this is the case that approves it. */
  private async laid(
    actor: Actor,
    { vedlegg, item }: SaksframleggView,
    language: string,
  ): Promise<SaksframleggModel['laidReferat']> {
    const attached = vedlegg.find(({ contentKind }) => contentKind === 'referat');
    if (!attached) return null;
    const number = { number: attached.referatNumber ?? 0, year: attached.referatYear ?? 0 };
    const referat = await this.referater.approvedBy(actor, number, item.caseNumber);
    if (!referat) return null;
    return laidReferat(language, await this.referater.ofMeeting(actor, referat.meetingId));
  }
}
