import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CouncilSettingsService } from '#domain/councils';
import { CasePartyService, ConflictService } from '#domain/habilitet';
import { meetingNumberText } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { contentTag } from '../contract/precondition.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './conflict.requests.js';

/** Likely conflicts that the program points out, and the parties that the secretariat names. */
@Controller('api/v1')
export class ConflictsApiController {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly parties: CasePartyService,
    private readonly councils: CouncilSettingsService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listConflicts)
  async list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listConflicts>) {
    return this.shown(actor, await this.number(actor, params));
  }

  @Serves(requests.answerConflict)
  async answer(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.answerConflict>,
  ) {
    const number = await this.number(actor, params);
    await this.conflicts.decide(actor, number, body);
    return this.shown(actor, number);
  }

  @Serves(requests.getParties)
  async partiesOf(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getParties>) {
    return this.named(actor, (await this.addressed.item(actor, params['item'])).item.id);
  }

  @Serves(requests.nameParties)
  async name(
    @CurrentActor() actor: Actor,
    @Input() { params, body, tag }: InputOf<typeof requests.nameParties>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    const ids = body.items.map(({ organisationId }) => organisationId);
    await this.parties.name(
      actor,
      item.id,
      ids,
      (current) => contentTag(requests.partiesAnswer(current)) === tag,
    );
    return this.named(actor, item.id);
  }

  private async number(actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
    return meetingNumberText((await this.addressed.meeting(actor, params['meeting'])).meeting);
  }

  private async shown(actor: Actor, number: string) {
    const { language } = await this.councils.get(actor);
    return requests.conflictsAnswer(language, await this.conflicts.ofMeeting(actor, number));
  }

  private async named(actor: Actor, itemId: string) {
    return requests.partiesAnswer((await this.parties.ofItems(actor, [itemId])).get(itemId) ?? []);
  }
}
