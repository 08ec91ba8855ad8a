import { Injectable } from '@nestjs/common';
import { LetterQueries } from '#domain/correspondence';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { ReferatQueries } from '#domain/referat';
import type { VedleggView } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';

const closing = new Set<string>(['forbidden', 'notFound']);

/**
 * Whether a vedlegg can be opened by a reader of its paper: a letter or a referat has readers of its own, so that an
 * observer may read a paper before the referat that it lays before the meeting.
 */
@Injectable()
export class VedleggOpening {
  constructor(
    private readonly letters: LetterQueries,
    private readonly meetings: MeetingQueries,
    private readonly referater: ReferatQueries,
  ) {}

  /** Ids of those that the reader cannot open yet. */
  async closed(actor: Actor, vedlegg: readonly VedleggView[]): Promise<ReadonlySet<string>> {
    const closed = new Set<string>();
    if (actor.role === 'secretariat') return closed;
    // To be told whether it can be opened is no reading of it.
    const reader = { ...actor, isAhead: true };
    for (const entry of vedlegg) if (!(await this.isOpen(reader, entry))) closed.add(entry.id);
    return closed;
  }

  private async isOpen(actor: Actor, entry: VedleggView): Promise<boolean> {
    try {
      if (entry.letterId) await this.letters.byId(actor, entry.letterId);
      if (entry.referatNumber !== null && entry.referatYear !== null) {
        const number = meetingNumberText({ number: entry.referatNumber, year: entry.referatYear });
        const { meeting } = await this.meetings.byNumber(actor, number);
        await this.referater.ofMeeting(actor, meeting.id);
      }
      return true;
    } catch (refusal) {
      if (refusal instanceof DomainError && closing.has(refusal.kind)) return false;
      throw refusal;
    }
  }
}
