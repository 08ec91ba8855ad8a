import { Controller } from '@nestjs/common';
import { ResponseQueries, ResponseService, VaraCallingService } from '#domain/innkalling';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { attendanceAnswer } from '../meetings/attendance.responses.js';
import * as requests from './answer.requests.js';
import { answerAnswer, answersAnswer } from './answer.responses.js';

/** Who comes, what is answered, and vara called in. */
@Controller('api/v1')
export class AnswersApiController {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly queries: ResponseQueries,
    private readonly responses: ResponseService,
    private readonly vara: VaraCallingService,
  ) {}

  @Serves(requests.listAnswers)
  async list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listAnswers>) {
    return answersAnswer(await this.queries.ofMeeting(actor, await this.idOf(actor, params)));
  }

  @Serves(requests.getOwnAnswer)
  async own(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getOwnAnswer>) {
    const { row, response } = await this.queries.own(actor, await this.idOf(actor, params));
    return { asked: row !== undefined, answer: response && answerAnswer(response) };
  }

  @Serves(requests.giveOwnAnswer)
  async giveOwn(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.giveOwnAnswer>,
  ) {
    const { answer, reason = '' } = body;
    const id = await this.idOf(actor, params);
    return answerAnswer(await this.responses.answer(actor, id, actor.personId ?? '', { answer, reason }));
  }

  @Serves(requests.noteAnswer)
  async note(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.noteAnswer>) {
    const { personId, answer, reason = '' } = body;
    const id = await this.idOf(actor, params);
    return answerAnswer(await this.responses.answer(actor, id, personId, { answer, reason }));
  }

  @Serves(requests.callVara)
  async callVara(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.callVara>) {
    const id = await this.idOf(actor, params);
    const { row, mailed } = await this.vara.call(actor, id, body.memberId, body.varaId);
    return { row: attendanceAnswer(row), mailed };
  }

  @Serves(requests.releaseVara)
  async releaseVara(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.releaseVara>,
  ): Promise<void> {
    await this.vara.release(actor, await this.idOf(actor, params), body.varaId);
  }

  private async idOf(actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
    return (await this.addressed.meeting(actor, params['meeting'])).meeting.id;
  }
}
