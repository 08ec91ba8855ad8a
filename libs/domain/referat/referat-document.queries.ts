import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { buildReferat, buildReferatExtract } from './referat-building.document.js';
import type { FollowUpRow, ReferatExtractModel, ReferatModel } from './referat.document.js';
import { referatError } from './referat.errors.js';
import { ReferatQueries } from './referat.queries.js';
import { ReferatSourceQueries } from './referat-source.queries.js';

/** The models that the templates `referat` and `referat-extract` get. */
@Injectable()
export class ReferatDocumentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatQueries,
    private readonly sources: ReferatSourceQueries,
  ) {}

  /**
   * The referat of a meeting as a document.
   * @param followUps the rows of "Oppfølging etter møtet"; follow-ups belong to a feature above this one
   * @param packageOf id of the meeting in whose møtepakke it is set: references into the package become links
   * @throws DomainError `referat.notFound`, `referat.notVisible`
   */
  async referat(
    actor: Actor,
    meetingId: string,
    followUps: readonly FollowUpRow[],
    packageOf?: string,
  ): Promise<ReferatModel> {
    return this.unitOfWork.read(actor, async () => {
      const referat = await this.referater.ofMeeting(actor, meetingId);
      return buildReferat(await this.sources.sourceOf(actor, referat, packageOf), followUps);
    });
  }

  /** A særutskrift of one item. @throws DomainError `referat.itemNotFound`, `referat.notFound`, `referat.notVisible` */
  async extract(actor: Actor, meetingId: string, agendaItemId: string): Promise<ReferatExtractModel> {
    return this.unitOfWork.read(actor, async () => {
      const referat = await this.referater.ofMeeting(actor, meetingId);
      const source = await this.sources.sourceOf(actor, referat);
      const extract = buildReferatExtract(source, agendaItemId);
      if (!extract) throw referatError('referat.itemNotFound');
      return extract;
    });
  }
}
