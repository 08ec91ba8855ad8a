import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { SpeakingService } from '#domain/meeting-room';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedRooms } from './addressed-rooms.js';
import * as requests from './room.requests.js';

/** The list of speakers of the item that is taken up. */
@Controller('api/v1')
export class SpeakersApiController {
  constructor(
    private readonly rooms: AddressedRooms,
    private readonly speaking: SpeakingService,
  ) {}

  @Serves(requests.askToSpeak)
  async ask(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.askToSpeak>) {
    return this.rooms.after(actor, params, (id) => this.speaking.ask(actor, id));
  }

  @Serves(requests.withdrawFromSpeakers)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.withdrawFromSpeakers>,
  ) {
    await this.speaking.withdraw(actor, await this.rooms.meetingId(actor, params));
  }

  @Serves(requests.giveTheWord)
  async give(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.giveTheWord>) {
    return this.rooms.after(actor, params, () => this.speaking.give(actor, params['speakerId']));
  }

  @Serves(requests.endSpeaking)
  async end(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.endSpeaking>) {
    return this.rooms.after(actor, params, () => this.speaking.end(actor, params['speakerId']));
  }
}
