import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type FollowUpRecord, FollowUpService } from '#domain/action-plan';
import { parseCaseReference } from '#domain/councils';
import { AccountWritingService } from '#domain/referat';
import { SaksframleggRecordService } from '#domain/saksframlegg';
import type { CaseEntry, PaperEntry } from './case.schema.js';
import { HabilitetWritingService } from './habilitet-writing.service.js';
import type { MeetingFile } from './meeting-file.schema.js';
import type { KeyedIds } from './meeting-ids.rules.js';
import { VedleggWritingService } from './vedlegg-writing.service.js';
import { VoteExchange } from './vote-exchange.service.js';

/** Ids that the entries of a file refer to by key. */
export interface FileIds {
  readonly people: KeyedIds;
  readonly organisations: KeyedIds;
  readonly letters: KeyedIds;
}

/** Takes in what belongs to one item of the agenda: paper with vedlegg, habilitet, vedtak, account, follow-ups. */
@Injectable()
export class CaseWritingService {
  constructor(
    private readonly papers: SaksframleggRecordService,
    private readonly vedlegg: VedleggWritingService,
    private readonly habilitet: HabilitetWritingService,
    private readonly votes: VoteExchange,
    private readonly accounts: AccountWritingService,
    private readonly followUps: FollowUpService,
  ) {}

  /** Called inside a unit of work, after the item itself was written. Habilitet comes before the vedtak that it bears on. */
  async takeIn(
    actor: Actor,
    itemId: string,
    entry: CaseEntry,
    ids: FileIds,
    meeting: MeetingFile['meeting'],
  ): Promise<void> {
    if (entry.paper) await this.paper(actor, itemId, entry.paper, ids);
    await this.habilitet.takeIn(actor, itemId, entry, ids);
    await this.votes.takeIn(actor, itemId, entry, ids.people, meeting);
    if (entry.account !== undefined)
      await this.accounts.takeIn(actor, itemId, accountOf(entry.account, entry));
    if (entry.followUps.length > 0)
      await this.followUps.takeIn(actor, itemId, entry.followUps.map(followUpOf));
  }

  private async paper(actor: Actor, agendaItemId: string, paper: PaperEntry, ids: FileIds): Promise<void> {
    const id = await this.papers.takeIn(actor, {
      agendaItemId,
      status: paper.status,
      submittedBy: ids.people.of(paper.submittedBy),
      caseOfficers: paper.caseOfficers.map((key) => ids.people.of(key)),
      earlierTreated: paper.earlierTreated.flatMap((text) => parseCaseReference(text) ?? []),
      areaKeys: paper.areas,
      sections: paper.sections.map(({ kind, heading, html }) => ({ kind, heading: heading ?? null, html })),
      proposedVedtak: paper.proposedVedtak,
      changedAt: new Date(paper.changed),
      sentAt: paper.sentAt === undefined ? null : new Date(paper.sentAt),
    });
    await this.vedlegg.takeIn(actor, { kind: 'saksframlegg', id }, paper.vedlegg, ids.letters, ids.people);
    await this.vedlegg.takeInRemoved(actor, id, paper.removedVedlegg ?? [], ids);
  }
}

/** A file says which note an account came from only where that is another than the one that stands. */
function accountOf(html: string, { accountFrom, room }: CaseEntry): { html: string; noted: string } {
  return { html, noted: accountFrom ?? room?.note ?? '' };
}

function followUpOf({ openedAt, closedAt, ...rest }: CaseEntry['followUps'][number]): FollowUpRecord {
  return {
    ...rest,
    ...(openedAt === undefined ? {} : { openedAt: new Date(openedAt) }),
    ...(closedAt === undefined ? {} : { closedAt: new Date(closedAt) }),
  };
}
