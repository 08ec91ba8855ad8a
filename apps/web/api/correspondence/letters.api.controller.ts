import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { LetterQueries, LetterSendingService, LetterWritingService } from '#domain/correspondence';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest } from '../contract/page.js';
import * as requests from './letter.requests.js';
import { letterAnswer, letterRowAnswer } from './letter.responses.js';

/** Letters in and out. */
@Controller('api/v1')
export class LettersApiController {
  constructor(
    private readonly letters: LetterQueries,
    private readonly writing: LetterWritingService,
    private readonly sending: LetterSendingService,
  ) {}

  @Serves(requests.listLetters)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listLetters>) {
    return pageAnswer(await this.letters.list(actor, pageRequest(query)), letterRowAnswer);
  }

  @Serves(requests.getLetter)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getLetter>) {
    return letterAnswer(await this.letters.byId(actor, params['letterId']));
  }

  @Serves(requests.createLetter)
  async create(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.createLetter>) {
    const { direction, ...text } = body;
    const { id } = await (direction === 'out'
      ? this.writing.draft(actor, text)
      : this.writing.registerIncoming(actor, text));
    return letterAnswer(await this.letters.byId(actor, id));
  }

  @Serves(requests.changeLetter)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeLetter>,
  ) {
    return letterAnswer(await this.writing.change(actor, params['letterId'], body, version));
  }

  @Serves(requests.adoptLetter)
  async adopt(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.adoptLetter>,
  ) {
    return letterAnswer(await this.sending.adopt(actor, params['letterId'], version));
  }

  @Serves(requests.reopenLetter)
  async reopen(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.reopenLetter>,
  ) {
    return letterAnswer(await this.sending.reopen(actor, params['letterId'], version));
  }

  @Serves(requests.sendLetter)
  async send(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.sendLetter>,
  ) {
    return letterAnswer(await this.sending.send(actor, params['letterId'], body, version));
  }

  @Serves(requests.noteAnswer)
  async noteAnswer(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.noteAnswer>,
  ) {
    return letterAnswer(await this.sending.noteAnswer(actor, params['letterId'], version));
  }
}
