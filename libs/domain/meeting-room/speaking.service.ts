import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { nextState, refuseIf } from '#kernel/refusal';
import { HabilitetQueries } from '#domain/habilitet';
import { MeetingQueries } from '#domain/meetings';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { roomError } from './room.errors.js';
import { mayAskToSpeak, mayRunRoom } from './room.policy.js';
import { RoomRepository } from './room.repository.js';
import { SpeakingRequest } from './speaking-request.entity.js';
import { SpeakingRepository } from './speaking.repository.js';
import { type SpeakingAction, speakingStates } from './speaking.states.js';

/** The list of speakers of the item that is taken up: members ask, the secretary gives the word for the chair. */
@Injectable()
export class SpeakingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly room: RoomRepository,
    private readonly requests: SpeakingRepository,
    private readonly habilitet: HabilitetQueries,
  ) {}

  /**
   * The actor asks to speak in the current item.
   * @throws DomainError `room.noCurrentItem`, `speaking.alreadyAsked`, `speaking.disqualified`, `speaking.notAllowed`
   */
  async ask(actor: Actor, meetingId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'speaking.ask', async () => {
      refuseIf(mayAskToSpeak(actor));
      await this.meetings.byId(actor, meetingId);
      return this.join(actor, meetingId, actor.personId ?? '');
    });
  }

  /** The secretary writes down somebody who raised a hand in the room. @throws DomainError as `ask`, `room.notAllowed` */
  async enter(actor: Actor, meetingId: string, personId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'speaking.enter', async () => {
      refuseIf(mayRunRoom(actor));
      return this.join(actor, meetingId, personId);
    });
  }

  /** The actor does not want to speak after all. @throws DomainError `speaking.notFound` where nothing waits */
  async withdraw(actor: Actor, meetingId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'speaking.withdraw', async () => {
      refuseIf(mayAskToSpeak(actor));
      const current = await this.room.current(meetingId);
      const queue = current ? await this.requests.queueOf(current.agendaItemId) : [];
      const own = queue.find(({ personId, status }) => personId === actor.personId && status === 'waiting');
      if (!own) throw roomError('speaking.notFound');
      await this.step(own.id, 'withdraw');
    });
  }

  /** Gives somebody the word; whoever had it has spoken. @throws DomainError `speaking.notFound`, `speaking.wrongState` */
  async give(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, 'speaking.give', async () => {
      refuseIf(mayRunRoom(actor));
      const { agendaItemId } = await this.requests.locked(id);
      const speaker = (await this.requests.queueOf(agendaItemId)).find(({ status }) => status === 'speaking');
      if (speaker && speaker.id !== id) await this.step(speaker.id, 'end');
      if (speaker?.id !== id) await this.step(id, 'give');
    });
  }

  /** Somebody has spoken, or is taken off the list. @throws DomainError `speaking.notFound`, `speaking.wrongState` */
  async end(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, 'speaking.end', async () => {
      refuseIf(mayRunRoom(actor));
      const { status } = await this.requests.locked(id);
      await this.step(id, status === 'speaking' ? 'end' : 'withdraw');
    });
  }

  private async join(actor: Actor, meetingId: string, personId: string): Promise<string> {
    const current = await this.room.current(meetingId);
    if (!current) throw roomError('room.noCurrentItem');
    const { agendaItemId } = current;
    const askedAt = systemClock.now();
    if ((await this.habilitet.disqualifiedIn(agendaItemId, askedAt)).has(personId))
      throw roomError('speaking.disqualified');
    const request = Object.assign(new SpeakingRequest(), {
      ...{ id: newId(), councilId: actor.councilId, meetingId, agendaItemId, personId },
      ...{ status: 'waiting', askedAt, beganAt: null, endedAt: null },
    });
    await this.requests.add(request);
    return request.id;
  }

  private async step(id: string, action: SpeakingAction): Promise<void> {
    const request = await this.requests.locked(id);
    const status = nextState(speakingStates, request.status, action, {});
    const now = systemClock.now();
    const times = status === 'speaking' ? { beganAt: now } : { endedAt: now };
    await this.requests.save(Object.assign(request, { status, ...times }));
  }
}
