import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { VedtakService } from '#domain/vedtak';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { ReadableVedtak } from './readable-vedtak.js';
import * as requests from './vedtak.requests.js';
import { vedtakAnswer } from './vedtak.responses.js';

/** What the council decided in an item. */
@Controller('api/v1')
export class VedtakApiController {
  constructor(
    private readonly vedtak: VedtakService,
    private readonly readable: ReadableVedtak,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.getVedtak)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getVedtak>) {
    return vedtakAnswer(await this.readable.ofItem(actor, params['item']));
  }

  @Serves(requests.recordVedtak)
  async record(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.recordVedtak>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    await this.vedtak.record(actor, item.id, body, version);
    return vedtakAnswer(await this.readable.ofItem(actor, item.id));
  }

  @Serves(requests.lockVedtak)
  async lock(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.lockVedtak>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    await this.vedtak.lock(actor, item.id, version);
    return vedtakAnswer(await this.readable.ofItem(actor, item.id));
  }

  @Serves(requests.reopenVedtak)
  async reopen(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.reopenVedtak>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    await this.vedtak.reopen(actor, item.id, body.reason, version);
    return vedtakAnswer(await this.readable.ofItem(actor, item.id));
  }
}
