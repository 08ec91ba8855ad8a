import { Injectable } from '@nestjs/common';
import {
  type AgendaItemView,
  AgendaService,
  AgendaShieldService,
  type ItemShield,
  mayChangeMeeting,
  MeetingQueries,
} from '#domain/meetings';
import { SaksframleggWritingService, WaitingPaperService } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { OfferQueries, type Offers } from './offer.queries.js';
import { planningError } from './planning.errors.js';
import { ProposedMatterRepository } from './proposed-matter.repository.js';
import { ProposedMatterService } from './proposed-matter.service.js';

export const offerKinds = ['postponed', 'followUp', 'paper', 'theme'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Something that is offered, by what it is and its id. */
export interface OfferChoice {
  readonly kind: OfferKind;
  readonly id: string;
}

/** Puts what comes from elsewhere on an agenda: one press each. */
@Injectable()
export class OfferPlacing {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly agenda: AgendaService,
    private readonly shields: AgendaShieldService,
    private readonly papers: SaksframleggWritingService,
    private readonly waiting: WaitingPaperService,
  ) {}

  /** The matter of an earlier item, with its shield, its paper and the trail back. */
  async continued(actor: Actor, meetingId: string, itemId: string): Promise<string> {
    const { item } = await this.meetings.byItemId(actor, itemId);
    const { title, caseTypes, minutes, guests, shield } = item;
    const added = await this.agenda.add(actor, meetingId, {
      ...{ title, caseTypes, minutes, guests, continuesId: itemId },
    });
    await this.papers.create(actor, added.id);
    await this.shieldAlike(actor, added, shield);
    return added.id;
  }

  /** A matter that was decided, to be decided anew: under a title of its own. */
  async revised(actor: Actor, meetingId: string, earlier: AgendaItemView, title: string): Promise<string> {
    const added = await this.agenda.add(actor, meetingId, {
      ...{ title: title.slice(0, 500), caseTypes: ['vedtak'], minutes: null, guests: [] },
      continuesId: earlier.id,
    });
    await this.papers.create(actor, added.id);
    await this.shieldAlike(actor, added, earlier.shield);
    return added.id;
  }

  /** A follow-up as an item that tells how it stands. */
  async followUp(actor: Actor, meetingId: string, offer: Offers['followUps'][number]): Promise<string> {
    const { item } = await this.meetings.byItemId(actor, offer.agendaItemId);
    const added = await this.agenda.add(actor, meetingId, {
      ...{ title: offer.text.slice(0, 500), caseTypes: ['orientering'], minutes: null, guests: [] },
      continuesId: offer.agendaItemId,
    });
    await this.shieldAlike(actor, added, item.shield);
    return added.id;
  }

  /** A paper that waited. */
  async paper(actor: Actor, meetingId: string, offer: Offers['papers'][number]): Promise<string> {
    const { title, caseTypes } = offer;
    const added = await this.agenda.add(actor, meetingId, { title, caseTypes, minutes: null, guests: [] });
    await this.waiting.place(actor, offer.id, added.id);
    return added.id;
  }

  /** What comes from a shielded item is shielded like it. */
  private async shieldAlike(
    actor: Actor,
    added: { readonly id: string; readonly version: number },
    shield: ItemShield | null,
  ): Promise<void> {
    if (!shield) return;
    const { shieldedTitle, legalBasis, reason, readers } = shield;
    await this.shields.shield(actor, added.id, added.version, {
      ...{ shieldedTitle, legalBasis, reason: reason ?? '', readers: readers ?? [] },
    });
  }
}

/** Takes offers up on an agenda. */
@Injectable()
export class OfferService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: OfferQueries,
    private readonly placing: OfferPlacing,
    private readonly matters: ProposedMatterService,
    private readonly taken: ProposedMatterRepository,
  ) {}

  /**
   * Adds what is offered to the agenda of a meeting.
   * @returns id of the new item
   * @throws DomainError `offer.gone` when it is offered no longer, `agendaItem.meetingOver`, `meeting.notAllowed`
   */
  async take(actor: Actor, meetingId: string, { kind, id }: OfferChoice): Promise<string> {
    return this.unitOfWork.run(actor, 'offer.take', async () => {
      refuseIf(mayChangeMeeting(actor));
      const offers = await this.offers.of(actor, meetingId);
      switch (kind) {
        case 'postponed':
          wanted(offers.postponed.find((offer) => offer.itemId === id));
          return this.placing.continued(actor, meetingId, id);
        case 'followUp': {
          const offer = wanted(offers.followUps.find((each) => each.id === id));
          const itemId = await this.placing.followUp(actor, meetingId, offer);
          await this.taken.noteTaken(actor.councilId, id, itemId);
          return itemId;
        }
        case 'paper':
          return this.placing.paper(actor, meetingId, wanted(offers.papers.find((offer) => offer.id === id)));
        case 'theme': {
          const { version } = wanted(offers.themes.find((offer) => offer.id === id));
          return this.matters.accept(actor, id, version, { meetingId });
        }
      }
    });
  }
}

function wanted<Offer>(offer: Offer | undefined): Offer {
  if (!offer) throw planningError('offer.gone');
  return offer;
}
