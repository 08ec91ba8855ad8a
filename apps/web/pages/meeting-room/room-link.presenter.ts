import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { mayRunRoom } from '#domain/meeting-room';
import { meetingNumberText, type MeetingView } from '#domain/meetings';
import { paths } from '../paths.js';

/** Finds the way from a meeting's page into its møterom. */
@Injectable()
export class RoomLinkPresenter {
  /** Null before the meeting is called and after it is held. */
  linkFor(actor: Actor, meeting: MeetingView['meeting']) {
    if (meeting.status !== 'called' && meeting.status !== 'inProgress') return null;
    const which = meetingNumberText(meeting);
    const runs = mayRunRoom(actor) === undefined;
    return {
      href: runs ? paths.room(which) : paths.roomFollow(which),
      runs,
      isOn: meeting.status === 'inProgress',
    };
  }
}
