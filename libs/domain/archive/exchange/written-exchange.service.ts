import { Injectable } from '@nestjs/common';
import { parseCaseNumber } from '#domain/councils';
import { ProcedureIntakeService } from '#domain/written-procedure';
import type { Actor } from '#kernel/actor';
import type { KeyedIds } from './meeting-ids.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import type { WrittenEntry } from './written.schema.js';

/** Takes in what was decided in writing, and which items told the council of it. */
@Injectable()
export class WrittenExchange {
  constructor(private readonly procedures: ProcedureIntakeService) {}

  /** Called inside a unit of work, after the items. @param itemIds of the agenda, in its order */
  async takeIn(
    actor: Actor,
    items: MeetingFile['items'],
    itemIds: readonly string[],
    { people, seats }: { readonly people: KeyedIds; readonly seats: KeyedIds },
  ): Promise<void> {
    for (const [i, { written, reports }] of items.entries()) {
      if (written) await this.procedures.takeIn(actor, itemIds[i], recordOf(written, people, seats));
      const number = reports === undefined ? undefined : parseCaseNumber(reports);
      if (number) await this.procedures.noteReported(actor, number, itemIds[i]);
    }
  }
}

const moment = (text: string | undefined) => (text === undefined ? null : new Date(text));

function recordOf(written: WrittenEntry, people: KeyedIds, seats: KeyedIds) {
  const { state, deadline, opened, reminded, asked, answers } = written;
  const counted = state === 'closed' ? written : undefined;
  return {
    ...{ state, asked, deadline: new Date(deadline), openedAt: new Date(opened) },
    ...{ remindedAt: moment(reminded), closedAt: state === 'open' ? null : new Date(written.closed) },
    ...{ result: counted?.result ?? null, agreed: counted?.agreed ?? null },
    ...{ disagreed: counted?.disagreed ?? null, wantedMeeting: counted?.wantedMeeting ?? null },
    withdrawnBecause: state === 'withdrawn' ? written.because : null,
    answers: answers.map(({ person, seat, said }) => ({
      ...{ personId: people.of(person), seatId: seats.of(seat) },
      ...{ answer: said?.answer ?? null, comment: said?.comment ?? null, answeredAt: moment(said?.at) },
    })),
  };
}
