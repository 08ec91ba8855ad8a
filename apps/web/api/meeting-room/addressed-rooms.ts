import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { RoomQueries } from '#domain/meeting-room';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { roomAnswer } from './room.responses.js';

type Params = Readonly<Record<string, string>>;

/** Finds the meeting or item that an address names, and answers with the meeting as it stands after a step. */
@Injectable()
export class AddressedRooms {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly rooms: RoomQueries,
  ) {}

  async meetingId(actor: Actor, params: Params): Promise<string> {
    return (await this.addressed.meeting(actor, params['meeting'])).meeting.id;
  }

  async itemId(actor: Actor, params: Params): Promise<string> {
    return (await this.addressed.item(actor, params['item'])).item.id;
  }

  async after(actor: Actor, params: Params, step: (meetingId: string) => Promise<unknown>) {
    const meetingId = await this.meetingId(actor, params);
    await step(meetingId);
    return this.shown(actor, meetingId);
  }

  async afterItem(actor: Actor, params: Params, step: (itemId: string) => Promise<unknown>) {
    const { view, item } = await this.addressed.item(actor, params['item']);
    await step(item.id);
    return this.shown(actor, view.meeting.id);
  }

  async shown(actor: Actor, meetingId: string) {
    const view = await this.rooms.of(actor, meetingId);
    return roomAnswer(view, await this.rooms.speakers(actor, view));
  }
}
