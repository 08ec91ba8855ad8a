import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type AgendaItemView, MeetingQueries, type MeetingView } from '#domain/meetings';

const meetingsAhead = 3;

/** Finds the cases of later meetings that may have approved a referat. */
@Injectable()
export class DecidingCases {
  constructor(private readonly meetings: MeetingQueries) {}

  /** The cases with a number, of the next meetings; the standing one about the referat is proposed. */
  async of(actor: Actor, meeting: MeetingView['meeting'], chosen: string) {
    const { rows } = await this.meetings.list(actor, { limit: 50 });
    const later = rows
      .filter((row) => row.startsAt > meeting.startsAt)
      .slice(-meetingsAhead)
      .reverse();
    const options: { value: string; label: string; chosen: boolean }[] = [];
    for (const { id } of later)
      for (const item of (await this.meetings.byId(actor, id)).agenda) {
        const option = optionOf(item);
        if (option) options.push({ ...option, chosen: option.value === chosen });
      }
    const proposed =
      options.find(({ chosen: is }) => is) ?? options.find(({ label }) => /referat/i.test(label));
    return options.map((option) => ({ ...option, chosen: option === proposed }));
  }
}

function optionOf({ caseNumber, printedNumber, title }: AgendaItemView) {
  return caseNumber ? { value: caseNumber, label: `${printedNumber ?? caseNumber} ${title}` } : undefined;
}
