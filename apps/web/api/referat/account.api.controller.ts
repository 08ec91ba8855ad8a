import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { AccountWritingService, ReferatQueries } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { getAccount, settleNote, writeAccount } from './referat.requests.js';
import { accountAnswer } from './referat.responses.js';

/** The account of one item in the referat. */
@Controller('api/v1')
export class AccountApiController {
  constructor(
    private readonly queries: ReferatQueries,
    private readonly accounts: AccountWritingService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(getAccount)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof getAccount>) {
    const { item, view } = await this.addressed.item(actor, params['item']);
    const account = (await this.queries.accounts(actor, view.meeting.id)).get(item.id);
    if (!account) throw webError('web.notFound');
    return accountAnswer(account);
  }

  @Serves(writeAccount)
  async write(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof writeAccount>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    const reached = await this.accounts.writeAccount(actor, item.id, body.html, version);
    return { agendaItemId: item.id, html: body.html, version: reached };
  }

  @Serves(settleNote)
  async settle(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof settleNote>) {
    const { item, view } = await this.addressed.item(actor, params['item']);
    await this.accounts.settleNote(actor, item.id, body.choice, version);
    const account = (await this.queries.accounts(actor, view.meeting.id)).get(item.id);
    if (!account) throw webError('web.notFound');
    return accountAnswer(account);
  }
}
