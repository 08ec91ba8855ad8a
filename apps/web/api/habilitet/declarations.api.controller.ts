import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import {
  type DeclarationInput,
  DeclarationQueries,
  DeclarationService,
  ReasonReadingService,
} from '#domain/habilitet';
import { meetingNumberText } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './declaration.requests.js';
import { declarationGridAnswer, ownDeclarationsAnswer } from './declaration.responses.js';

/** What people declare about the items of a meeting. */
@Controller('api/v1')
export class DeclarationsApiController {
  constructor(
    private readonly queries: DeclarationQueries,
    private readonly declaring: DeclarationService,
    private readonly reasons: ReasonReadingService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.getOwnDeclarations)
  async own(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getOwnDeclarations>) {
    const { number } = await this.meeting(actor, params);
    return ownDeclarationsAnswer(await this.queries.own(actor, number));
  }

  @Serves(requests.declareOwn)
  async declare(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.declareOwn>,
  ) {
    const { id, number } = await this.meeting(actor, params);
    await this.declaring.declare(actor, id, body.answers.map(asInput));
    return ownDeclarationsAnswer(await this.queries.own(actor, number));
  }

  @Serves(requests.getDeclarationGrid)
  async grid(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getDeclarationGrid>) {
    const { number } = await this.meeting(actor, params);
    return declarationGridAnswer(await this.queries.grid(actor, number));
  }

  @Serves(requests.declareForPerson)
  async declareFor(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.declareForPerson>,
  ) {
    const { id, number } = await this.meeting(actor, params);
    const person = { personId: params['personId'], toldBy: body.toldBy };
    await this.declaring.declareFor(actor, id, person, body.answers.map(asInput));
    return declarationGridAnswer(await this.queries.grid(actor, number));
  }

  @Serves(requests.readReason)
  async reason(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.readReason>) {
    const { item } = await this.addressed.item(actor, params['item']);
    return { reason: await this.reasons.read(actor, item.id, params['personId']) };
  }

  private async meeting(actor: Actor, params: Readonly<Record<string, string>>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    return { id: meeting.id, number: meetingNumberText(meeting) };
  }
}

function asInput({
  version: expectedVersion,
  ...answer
}: Omit<DeclarationInput, 'expectedVersion'> & { readonly version: number }): DeclarationInput {
  return { ...answer, expectedVersion };
}
