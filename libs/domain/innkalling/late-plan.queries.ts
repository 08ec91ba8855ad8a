import { Injectable } from '@nestjs/common';
import { type AgendaItemView, MeetingQueries, mayReadShielded, type MeetingView } from '#domain/meetings';
import {
  mayWriteSaksframlegg,
  PaperBarQueries,
  SaksframleggQueries,
  type SaksframleggView,
} from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { PlannedRecipient } from './dispatch-plan.rules.js';
import { DispatchRepository } from './dispatch.repository.js';
import { RecipientQueries } from './recipient.queries.js';

/** What can be sent after the innkalling to an item, and who may have it. */
export interface LatePlan {
  readonly view: MeetingView;
  readonly item: AgendaItemView;
  readonly paper: SaksframleggView['paper'];
  /** Number that a vedlegg would get. */
  readonly nextVedlegg: number;
  /** Everybody who was called and may read the paper; those without an address too. */
  readonly recipients: readonly PlannedRecipient[];
}

/** Who can be told of papers that come after the innkalling. */
@Injectable()
export class LatePlanQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly papers: SaksframleggQueries,
    private readonly bars: PaperBarQueries,
    private readonly people: RecipientQueries,
    private readonly dispatches: DispatchRepository,
  ) {}

  /** @throws DomainError `saksframlegg.notAllowed`, `agendaItem.notFound`, `saksframlegg.notFound` */
  async of(actor: Actor, itemId: string): Promise<LatePlan> {
    refuseIf(mayWriteSaksframlegg(actor));
    return this.unitOfWork.read(actor, async () => {
      const { view, item } = await this.meetings.byItemId(actor, itemId);
      const { paper, vedlegg } = await this.papers.ofItem(actor, itemId);
      return {
        ...{ view, item, paper, nextVedlegg: vedlegg.length + 1 },
        recipients: await this.recipients(actor, view, item),
      };
    });
  }

  private async recipients(actor: Actor, { meeting }: MeetingView, item: AgendaItemView) {
    const called = await this.dispatches.calledPeople(meeting.id);
    const addresses = await this.people.addresses(actor);
    const found: PlannedRecipient[] = [];
    for (const { personId, name, organisation, role, receivesPapers } of await this.people.listed(
      actor,
      meeting.id,
    )) {
      // Of a meeting that was taken in from a file it is not known who was called.
      const knows = called.size === 0 ? receivesPapers : called.has(personId);
      if (!knows || role === null) continue;
      const reader: Actor = { councilId: actor.councilId, personId, role };
      if (item.shield && !mayReadShielded(reader, item.shield.readers ?? [])) continue;
      if ((await this.bars.barred(reader, [item.id])).has(item.id)) continue;
      found.push({ personId, role, name, organisation, address: addresses.get(personId) ?? null });
    }
    return found;
  }
}
