import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FollowUpQueries } from '#domain/action-plan';
import { MeetingQueries, meetingNumberText, type MeetingNumber } from '#domain/meetings';
import { ReferatDocumentQueries, type ReferatExtractModel, type ReferatModel } from '#domain/referat';

/** A referat with the follow-ups of its meeting, which belong to a feature above the referat. */
@Injectable()
export class ReferatPrintQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly referater: ReferatDocumentQueries,
    private readonly followUps: FollowUpQueries,
  ) {}

  /**
   * The referat of a meeting named by number.
   * @param packageOf id of the meeting in whose møtepakke it is set
   * @throws DomainError `meeting.notFound`, `meeting.notReadable`, `referat.notFound`, `referat.notVisible`
   */
  async referatOf(actor: Actor, number: MeetingNumber, packageOf?: string): Promise<ReferatModel> {
    return this.unitOfWork.read(actor, async () => {
      const { meeting } = await this.meetings.byNumber(actor, meetingNumberText(number));
      return this.referat(actor, meeting.id, packageOf);
    });
  }

  /** The referat of a meeting. @throws DomainError as {@link referatOf} does */
  async referat(actor: Actor, meetingId: string, packageOf?: string): Promise<ReferatModel> {
    return this.unitOfWork.read(actor, async () =>
      this.referater.referat(actor, meetingId, await this.followUps.printedFor(actor, meetingId), packageOf),
    );
  }

  /** A særutskrift of one case, by its number in any printed form. @throws DomainError as {@link referatOf} does */
  async extract(actor: Actor, caseNumber: string): Promise<ReferatExtractModel> {
    return this.unitOfWork.read(actor, async () => {
      const { view, item } = await this.meetings.byCaseNumber(actor, caseNumber);
      return this.referater.extract(actor, view.meeting.id, item.id);
    });
  }
}
