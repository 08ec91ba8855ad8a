import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { MeetingResponse } from './meeting-response.entity.js';

/** What people have answered. */
@Injectable()
export class ResponseRepository {
  async ofMeeting(meetingId: string): Promise<MeetingResponse[]> {
    return currentManager().findBy(MeetingResponse, { meetingId });
  }

  async of(meetingId: string, personId: string): Promise<MeetingResponse | null> {
    return currentManager().findOneBy(MeetingResponse, { meetingId, personId });
  }

  /** Writes an answer in the place of the one before. Whoever calls holds the meeting's row. */
  async put(
    meetingId: string,
    personId: string,
    given: Pick<MeetingResponse, 'answer' | 'reason' | 'answeredAt' | 'via'>,
  ): Promise<MeetingResponse> {
    const known =
      (await this.of(meetingId, personId)) ??
      Object.assign(new MeetingResponse(), {
        ...{ id: newId(), councilId: currentActor().councilId, meetingId, personId },
      });
    return currentManager().save(MeetingResponse, Object.assign(known, given));
  }

  /** Takes an answer away: who is called in anew has not answered yet. */
  async forget(meetingId: string, personId: string): Promise<void> {
    await currentManager().delete(MeetingResponse, { meetingId, personId });
  }
}
