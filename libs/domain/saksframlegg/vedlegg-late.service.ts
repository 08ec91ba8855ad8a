import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { type LookedContent, VedleggContentService } from './vedlegg-content.service.js';
import { lateRefusal } from './vedlegg-late.rules.js';
import { Vedlegg } from './vedlegg.entity.js';
import { VedleggRepository } from './vedlegg.repository.js';
import { type VedleggHead, vedleggLacks } from './vedlegg.rules.js';
import type { AddedVedlegg } from './vedlegg.service.js';

/** A vedlegg to a paper that has been sent, its file looked at (`VedleggContentService.look`). */
export interface LateVedlegg extends VedleggHead {
  readonly content: LookedContent;
}

/** Attaches to papers that have gone out: the vedlegg comes last, and says when it was sent ("Ettersendt"). */
@Injectable()
export class VedleggLateService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly meetings: MeetingQueries,
    private readonly vedlegg: VedleggRepository,
    private readonly contents: VedleggContentService,
  ) {}

  /**
   * @param paperId of a paper that has been sent
   * @throws DomainError `vedlegg.sentAlready` for one of the same title that was sent later too, as by a button that is pressed
   * twice; `vedlegg.paperNotSent`, `vedlegg.meetingNotCalled`, `saksframlegg.locked`,
   * `vedlegg.sourceMissing`, `vedlegg.dateMissing` for a file without them, `vedlegg.textInvalid`, `saksframlegg.notAllowed`
   */
  async add(
    actor: Actor,
    paperId: string,
    { content, ...head }: LateVedlegg,
    now: Date,
  ): Promise<AddedVedlegg> {
    return this.unitOfWork.run(actor, 'vedlegg.sendLater', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const owner = { kind: 'saksframlegg', id: paperId } as const;
      await this.vedlegg.holdList(owner);
      const paper = await this.papers.byId(paperId);
      if (!paper.agendaItemId) throw saksframleggError('vedlegg.paperNotSent');
      const { view } = await this.meetings.byItemId(actor, paper.agendaItemId);
      const refusal = lateRefusal(paper.status, view.meeting.status);
      if (refusal) throw saksframleggError(refusal);
      const [lack] = 'file' in content ? vedleggLacks(head, 'file') : [];
      if (lack) throw saksframleggError(lack.code);
      const list = await this.vedlegg.ofOwner(owner);
      if (list.some(({ sentLaterAt, title }) => sentLaterAt !== null && title === head.title))
        throw saksframleggError('vedlegg.sentAlready');
      const key = await this.vedlegg.freeKey(head.title);
      const { row, warning } = await this.contents.keep(actor, content, key);
      const vedlegg = await this.vedlegg.save(
        Object.assign(new Vedlegg(), head, row, {
          ...{ id: newId(), councilId: actor.councilId, key, position: list.length + 1 },
          ...{ ownerKind: owner.kind, ownerId: paperId, sentLaterAt: now },
        }),
      );
      return warning ? { vedlegg, warning } : { vedlegg };
    });
  }
}
