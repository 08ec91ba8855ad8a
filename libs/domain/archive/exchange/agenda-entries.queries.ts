import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CaseEntryQueries } from './case-entries.queries.js';
import type { CaseEntry } from './case.schema.js';
import { osloInstantText } from './oslo-instant.rules.js';
import { HabilitetEntryQueries } from './habilitet-entries.queries.js';
import { RoomExchange } from './room-exchange.service.js';
import { VedleggEntryQueries } from './vedlegg-entries.queries.js';
import { VoteExchange } from './vote-exchange.service.js';
import { reportedEntries, writtenEntries } from './written-entries.queries.js';

type FollowUpEntry = CaseEntry['followUps'][number];

/** The agenda of a meeting in the form of the exchange file: each item with everything that belongs to it. */
@Injectable()
export class AgendaEntryQueries {
  constructor(
    private readonly cases: CaseEntryQueries,
    private readonly habilitet: HabilitetEntryQueries,
    private readonly vedlegg: VedleggEntryQueries,
    private readonly rooms: RoomExchange,
    private readonly votes: VoteExchange,
  ) {}

  /** In the order of the agenda. Called inside a unit of work. */
  async ofMeeting(actor: Actor, meetingId: string): Promise<CaseEntry[]> {
    const items = await this.cases.items(meetingId);
    const ids = items.map(({ id }) => id);
    const papers = await this.cases.papers(ids);
    const habilitet = await this.habilitet.ofItems(ids);
    const votes = await this.votes.ofItems(ids);
    const written = await writtenEntries(ids);
    const reported = await reportedEntries(ids);
    const rooms = await this.rooms.ofItems(actor, meetingId, ids);
    const paperIds = [...papers.values()].map(({ id }) => id);
    const vedlegg = await this.vedlegg.ofOwners(actor, paperIds);
    const removed = await this.vedlegg.removedFrom(actor, paperIds);
    return items.map(({ id, entry }) => {
      const paper = papers.get(id);
      const { vedtak, account, accountFrom, disqualified, followUps, ...head } = entry;
      return {
        ...head,
        ...(paper
          ? {
              paper: {
                ...{ ...paper.entry, vedlegg: vedlegg.get(paper.id) ?? [] },
                ...removed.get(paper.id),
                ...paper.moments,
              },
            }
          : {}),
        ...(vedtak ? { vedtak } : {}),
        ...votes.get(id),
        ...written.get(id),
        ...reported.get(id),
        ...rooms.get(id),
        ...(account === undefined ? {} : { account }),
        ...(accountFrom === undefined ? {} : { accountFrom }),
        disqualified,
        ...habilitet.get(id),
        followUps: followUps.map(withOffset),
      };
    });
  }
}

/** Postgres gives moments in its own way; the file has the offset of Oslo. */
function withOffset({ openedAt, closedAt, ...rest }: FollowUpEntry): FollowUpEntry {
  return {
    ...rest,
    ...(openedAt === undefined ? {} : { openedAt: osloInstantText(new Date(openedAt)) }),
    ...(closedAt === undefined ? {} : { closedAt: osloInstantText(new Date(closedAt)) }),
  };
}
