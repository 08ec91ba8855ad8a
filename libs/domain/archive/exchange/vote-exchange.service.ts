import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { type BallotRecord, VedtakQueries, VedtakRecordService, VoteRecordService } from '#domain/vedtak';
import type { CaseEntry } from './case.schema.js';
import { vedtakContent, vedtakState } from './items-check.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import type { KeyedIds } from './meeting-ids.rules.js';
import { osloInstantText } from './oslo-instant.rules.js';
import type { BallotEntry, VotesEntry } from './vote.schema.js';

/** The vedtak of an item with how it came about, in and out of the exchange file. Called inside a unit of work. */
@Injectable()
export class VoteExchange {
  constructor(
    private readonly votes: VoteRecordService,
    private readonly vedtak: VedtakRecordService,
    private readonly queries: VedtakQueries,
  ) {}

  /** Ballots come before the vedtak: they tell how many could vote. */
  async takeIn(
    actor: Actor,
    itemId: string,
    { votes, vedtak }: CaseEntry,
    people: KeyedIds,
    meeting: MeetingFile['meeting'],
  ): Promise<void> {
    if (votes) {
      const seats = await seatsAt(itemId);
      await this.votes.takeIn(actor, itemId, {
        alternatives: (votes.alternatives ?? []).map(({ proposer, paragraphs }) => ({
          ...{ proposerId: people.ofOptional(proposer), paragraphs },
        })),
        ballots: (votes.ballots ?? []).map((ballot) => recordOf(ballot, people, seats)),
      });
    }
    if (!vedtak) return;
    const content = vedtakContent(vedtak, (key) => people.of(key));
    const treatment = votes?.treatment?.map(({ proposed, adopted, outcome }) => ({
      ...{ proposed: proposed ?? null, adopted: adopted ?? null, outcome },
    }));
    await this.vedtak.takeIn(actor, itemId, {
      ...{ ...content, ...(treatment ? { treatment } : {}), state: vedtakState(vedtak, meeting) },
      reopenedBecause: vedtak.reopened ?? null,
    });
  }

  /** By item; items that came to their vedtak without any of it are absent. */
  async ofItems(itemIds: readonly string[]): Promise<ReadonlyMap<string, { readonly votes: VotesEntry }>> {
    const records = await this.votes.ofItems(itemIds);
    const vedtak = await this.queries.ofItems(itemIds);
    const keys = await personKeys();
    const treatments = new Map(
      [...vedtak].flatMap(([id, { treatment }]) => (treatment ? [[id, treatment] as const] : [])),
    );
    const named = itemIds.filter((id) => records.has(id) || treatments.has(id));
    return new Map(
      named.map((id) => {
        const { alternatives = [], ballots = [] } = records.get(id) ?? {};
        const treatment = treatments.get(id)?.map(({ proposed, adopted, outcome }) => ({
          ...(proposed === null ? {} : { proposed }),
          ...(adopted === null ? {} : { adopted }),
          outcome,
        }));
        const proposed = alternatives.map(({ proposerId, paragraphs }) => ({
          ...(proposerId === null ? {} : { proposer: keys.get(proposerId) ?? '' }),
          paragraphs: [...paragraphs],
        }));
        const votes: VotesEntry = {
          ...(treatment ? { treatment } : {}),
          ...(proposed.length > 0 ? { alternatives: proposed } : {}),
          ...(ballots.length > 0 ? { ballots: ballots.map((ballot) => entryOf(ballot, keys)) } : {}),
        };
        return [id, { votes }] as const;
      }),
    );
  }
}

type Keys = ReadonlyMap<string, string>;

function recordOf(entry: BallotEntry, people: KeyedIds, seats: Keys): BallotRecord {
  const { kind, subject, question, majority, castingVote, eligible, members, result } = entry;
  return {
    ...{ kind, subject, question, majority, castingVote, eligible, members, result },
    ...{ abstainingAllowed: entry.abstaining, chairedBy: people.ofOptional(entry.chairedBy) },
    ...{ openedAt: new Date(entry.opened), closedAt: new Date(entry.closed), winner: entry.winner ?? null },
    ...{ tally: Object.fromEntries(entry.tally.map(({ choice, votes }) => [choice, votes])) },
    chairChoice: entry.chairChoice ?? null,
    options: entry.options.map(({ proposer, alternative, paragraphs }) => ({
      ...{ proposerId: people.ofOptional(proposer), alternative: alternative ?? null, paragraphs },
    })),
    voters: entry.voters.map(({ person, attendsFor, excluded, voted, choice }) => ({
      ...{ personId: people.of(person), attendsFor: people.ofOptional(attendsFor), hasVoted: voted },
      ...{ excluded: excluded ?? null, choice: choice ?? null, seatId: seats.get(people.of(person)) ?? null },
    })),
  };
}

function entryOf(record: BallotRecord, keys: Keys): BallotEntry {
  const { kind, subject, question, majority, castingVote, eligible, members } = record;
  const key = (name: string, id: string | null) => (id === null ? {} : { [name]: keys.get(id) ?? '' });
  const order = ['for', 'against', ...record.options.map((_, i) => String(i + 1)), 'abstain'];
  return {
    ...{ kind, subject, question, majority, castingVote, abstaining: record.abstainingAllowed },
    ...{ eligible, members, ...key('chairedBy', record.chairedBy) },
    ...{
      opened: osloInstantText(record.openedAt),
      closed: osloInstantText(record.closedAt ?? record.openedAt),
    },
    options: record.options.map(({ proposerId, alternative, paragraphs }) => ({
      ...key('proposer', proposerId),
      ...(alternative === null ? {} : { alternative }),
      paragraphs: [...paragraphs],
    })),
    voters: record.voters.map(({ personId, attendsFor, excluded, hasVoted, choice }) => ({
      person: keys.get(personId) ?? '',
      ...key('attendsFor', attendsFor),
      ...(excluded === null ? {} : { excluded }),
      voted: hasVoted,
      ...(choice === null ? {} : { choice }),
    })),
    tally: order.flatMap((choice) => {
      const votes = record.tally?.[choice] ?? 0;
      return votes > 0 ? [{ choice, votes }] : [];
    }),
    result: record.result ?? 'tie',
    ...(record.winner === null ? {} : { winner: record.winner }),
    ...(record.chairChoice === null ? {} : { chairChoice: record.chairChoice }),
  };
}

/** The seat that each filled in the meeting of an item, by person. */
async function seatsAt(itemId: string): Promise<Keys> {
  const rows = await currentManager().query<{ personId: string; seatId: string }[]>(
    `select a.person_id as "personId", a.seat_id as "seatId"
       from attendance a join agenda_item i on i.meeting_id = a.meeting_id
      where i.id = $1 and a.seat_id is not null`,
    [itemId],
  );
  return new Map(rows.map(({ personId, seatId }) => [personId, seatId]));
}

async function personKeys(): Promise<Keys> {
  const rows = await currentManager().query<{ id: string; key: string }[]>('select id, key from person');
  return new Map(rows.map(({ id, key }) => [id, key]));
}
