import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import { mayChangeMeeting, MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { OfferPlacing } from './offer.service.js';
import { planningError } from './planning.errors.js';

/** Takes up again what was decided: an approved referat is not changed in its content, a later meeting decides anew. */
@Injectable()
export class RevisionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly councils: CouncilSettingsService,
    private readonly placing: OfferPlacing,
  ) {}

  /**
   * Puts a case on the agenda of a later meeting, with the trail back, a paper that is begun, and the shield of the
   * earlier item.
   * @param earlierItemId what was decided
   * @returns id of the new item
   * @throws DomainError `revision.notLater`, `agendaItem.meetingOver`, `meeting.notAllowed`, `saksframlegg.senderMissing`
   */
  async begin(actor: Actor, meetingId: string, earlierItemId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'revision.begin', async () => {
      refuseIf(mayChangeMeeting(actor));
      const { view: earlier, item } = await this.meetings.byItemId(actor, earlierItemId);
      const { meeting } = await this.meetings.byId(actor, meetingId);
      if (meeting.startsAt <= earlier.meeting.startsAt) throw planningError('revision.notLater');
      const { language } = await this.councils.get(actor);
      const params = { number: item.printedNumber ?? '', title: item.title };
      return this.placing.revised(actor, meetingId, item, message(language, 'revision.title', params));
    });
  }
}
