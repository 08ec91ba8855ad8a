import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import {
  AlternativeQueries,
  AlternativeService,
  ItemClosingService,
  StatementQueries,
  StatementService,
} from '#domain/vedtak';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './contribution.requests.js';
import { alternativeAnswer, statementsAnswer } from './ballot.responses.js';

/** What members bring to an item: alternatives and statements; and the end of its treatment. */
@Controller('api/v1')
export class ContributionsApiController {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly alternativeQueries: AlternativeQueries,
    private readonly alternatives: AlternativeService,
    private readonly statementQueries: StatementQueries,
    private readonly statements: StatementService,
    private readonly closing: ItemClosingService,
  ) {}

  @Serves(requests.listAlternatives)
  async list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listAlternatives>) {
    return this.shownAlternatives(actor, await this.itemId(actor, params));
  }

  @Serves(requests.addAlternative)
  async add(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.addAlternative>,
  ) {
    const itemId = await this.itemId(actor, params);
    await this.alternatives.add(actor, itemId, body);
    return this.shownAlternatives(actor, itemId);
  }

  @Serves(requests.changeAlternative)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeAlternative>,
  ) {
    const itemId = await this.itemId(actor, params);
    await this.alternatives.change(actor, params['alternativeId'], version, body);
    return this.shownAlternatives(actor, itemId);
  }

  @Serves(requests.moveAlternative)
  async move(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.moveAlternative>,
  ) {
    const itemId = await this.itemId(actor, params);
    await this.alternatives.move(actor, params['alternativeId'], body.place);
    return this.shownAlternatives(actor, itemId);
  }

  @Serves(requests.removeAlternative)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeAlternative>,
  ) {
    await this.itemId(actor, params);
    await this.alternatives.remove(actor, params['alternativeId'], version);
  }

  @Serves(requests.listStatements)
  async said(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listStatements>) {
    return this.shownStatements(actor, await this.itemId(actor, params));
  }

  @Serves(requests.addStatement)
  async say(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.addStatement>) {
    const itemId = await this.itemId(actor, params);
    const { personId = actor.personId ?? '', kind, text } = body;
    await this.statements.add(actor, itemId, personId, { kind, text });
    return this.shownStatements(actor, itemId);
  }

  @Serves(requests.changeStatement)
  async reword(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeStatement>,
  ) {
    const itemId = await this.itemId(actor, params);
    await this.statements.change(actor, params['statementId'], body, version);
    return this.shownStatements(actor, itemId);
  }

  @Serves(requests.removeStatement)
  async takeBack(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeStatement>,
  ) {
    await this.itemId(actor, params);
    await this.statements.remove(actor, params['statementId'], version);
  }

  @Serves(requests.closeItem)
  async close(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.closeItem>) {
    await this.closing.closeItem(actor, await this.itemId(actor, params));
  }

  private async itemId(actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
    return (await this.addressed.item(actor, params['item'])).item.id;
  }

  private async shownAlternatives(actor: Actor, itemId: string) {
    return { alternatives: (await this.alternativeQueries.ofItem(actor, itemId)).map(alternativeAnswer) };
  }

  private async shownStatements(actor: Actor, itemId: string) {
    return statementsAnswer(await this.statementQueries.ofItem(actor, itemId));
  }
}
