import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ClosingCheckQueries, NoteQueries, NoteService, RoomConductService } from '#domain/meeting-room';
import { PresenceService } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedRooms } from './addressed-rooms.js';
import * as requests from './room.requests.js';
import { keptNoteAnswer, noteAnswer } from './room.responses.js';

/** A meeting while it lasts. */
@Controller('api/v1')
export class RoomApiController {
  constructor(
    private readonly rooms: AddressedRooms,
    private readonly conduct: RoomConductService,
    private readonly presence: PresenceService,
    private readonly notes: NoteService,
    private readonly noted: NoteQueries,
    private readonly closing: ClosingCheckQueries,
  ) {}

  @Serves(requests.getRoom)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getRoom>) {
    return this.rooms.shown(actor, await this.rooms.meetingId(actor, params));
  }

  @Serves(requests.beginMeeting)
  async begin(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.beginMeeting>) {
    return this.rooms.after(actor, params, (id) => this.conduct.begin(actor, id));
  }

  @Serves(requests.closeMeeting)
  async close(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.closeMeeting>) {
    return this.rooms.after(actor, params, (id) => this.conduct.close(actor, id));
  }

  @Serves(requests.leftUndone)
  async left(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.leftUndone>) {
    const left = await this.closing.of(actor, await this.rooms.meetingId(actor, params));
    return { items: left.map(({ code, itemId, place }) => ({ code, itemId: itemId ?? null, place })) };
  }

  @Serves(requests.notePresence)
  async note(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.notePresence>) {
    return this.rooms.after(actor, params, (id) =>
      this.presence.note(actor, id, body.personId, body.step, body.time),
    );
  }

  @Serves(requests.takeUpItem)
  async takeUp(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.takeUpItem>) {
    return this.rooms.afterItem(actor, params, (id) => this.conduct.reopen(actor, id));
  }

  @Serves(requests.settleItem)
  async settle(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.settleItem>) {
    const { outcome, reason = '', next = false } = body;
    return this.rooms.afterItem(actor, params, (id) =>
      this.conduct.settle(actor, id, outcome, { reason, next }),
    );
  }

  @Serves(requests.getNote)
  async noteOf(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getNote>) {
    return noteAnswer(await this.noted.ofItem(actor, await this.rooms.itemId(actor, params)));
  }

  @Serves(requests.writeNote)
  async write(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.writeNote>) {
    return keptNoteAnswer(await this.notes.write(actor, await this.rooms.itemId(actor, params), body));
  }
}
