import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseUnlessAsRead } from '#kernel/as-read';
import {
  agendaLines,
  AgendaOrderService,
  AgendaService,
  AgendaShieldService,
  type MeetingView,
} from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { contentTag } from '../contract/precondition.js';
import { AddressedMeetings } from './addressed-meetings.js';
import * as requests from './agenda-line.requests.js';
import { agendaItemAnswer } from './meeting.responses.js';

/** Headings, parts and shields of an agenda, and the order of all its lines. */
@Controller('api/v1')
export class AgendaLinesApiController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly orders: AgendaOrderService,
    private readonly shields: AgendaShieldService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.getLines)
  async lines(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getLines>) {
    return linesAnswer(await this.addressed.meeting(actor, params['meeting']));
  }

  @Serves(requests.arrangeLines)
  async arrange(
    @CurrentActor() actor: Actor,
    @Input() { params, body, tag }: InputOf<typeof requests.arrangeLines>,
  ) {
    const view = await this.addressed.meeting(actor, params['meeting']);
    const read = linesAnswer(view);
    const asRead = (current: readonly string[]) =>
      contentTag(read) === tag && current.join() === read.lines.map(({ id }) => id).join();
    await this.orders.arrange(actor, view.meeting.id, body.ids, asRead);
    return linesAnswer(await this.addressed.meeting(actor, params['meeting']));
  }

  @Serves(requests.addHeading)
  async addHeading(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.addHeading>,
  ) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const { id, title } = await this.orders.addHeading(actor, meeting.id, body.title, body.before);
    return { id, title };
  }

  @Serves(requests.renameHeading)
  async renameHeading(
    @CurrentActor() actor: Actor,
    @Input() { params, body, tag }: InputOf<typeof requests.renameHeading>,
  ) {
    const { meeting } = await this.asRead(actor, params['meeting'], tag);
    await this.orders.renameHeading(actor, meeting.id, params['headingId'], body.title);
    return { id: params['headingId'], title: body.title };
  }

  @Serves(requests.removeHeading)
  async removeHeading(
    @CurrentActor() actor: Actor,
    @Input() { params, tag }: InputOf<typeof requests.removeHeading>,
  ) {
    const { meeting } = await this.asRead(actor, params['meeting'], tag);
    await this.orders.removeHeading(actor, meeting.id, params['headingId']);
  }

  @Serves(requests.addPart)
  async addPart(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.addPart>) {
    const { item } = await this.addressed.item(actor, params['item']);
    return this.shown(actor, await this.agenda.addPart(actor, item.id, body));
  }

  @Serves(requests.restoreItem)
  async restore(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.restoreItem>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    return this.shown(actor, await this.agenda.restore(actor, item.id, version));
  }

  @Serves(requests.shieldItem)
  async shield(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.shieldItem>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    return this.shown(actor, await this.shields.shield(actor, item.id, version, body));
  }

  @Serves(requests.unshieldItem)
  async unshield(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.unshieldItem>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    return this.shown(actor, await this.shields.unshield(actor, item.id, version));
  }

  /** The meeting, when its lines are those that the client read. @throws DomainError `database.stale` */
  private async asRead(actor: Actor, named: string | undefined, tag: string): Promise<MeetingView> {
    const view = await this.addressed.meeting(actor, named);
    refuseUnlessAsRead(contentTag(linesAnswer(view)), (current) => current === tag);
    return view;
  }

  private async shown(actor: Actor, { id }: { readonly id: string }) {
    return agendaItemAnswer((await this.addressed.item(actor, id)).item);
  }
}

function linesAnswer({ agenda, headings }: MeetingView) {
  return {
    lines: agendaLines(agenda, headings)
      .filter((line) => line.kind === 'heading' || line.item.parentId === null)
      .map((line) => ({
        ...{ kind: line.kind, id: line.id },
        title: line.kind === 'heading' ? line.heading.title : line.item.title,
      })),
  };
}
