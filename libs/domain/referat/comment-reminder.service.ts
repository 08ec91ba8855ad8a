import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { CommentMailService } from './comment-mail.service.js';
import type { CommentRound } from './comment-round.entity.js';
import { CommentRoundRepository } from './comment-round.repository.js';
import { hasAnswered } from './comment-round.rules.js';

/** What a look at the rounds did. */
export interface RoundsLookedAt {
  readonly reminded: number;
  readonly closed: number;
}

/** Reminds those who have not answered, and closes rounds whose deadline has passed. */
@Injectable()
export class CommentReminderService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: CommentRoundRepository,
    private readonly mail: CommentMailService,
  ) {}

  /**
   * Does what is due in one council at a moment. It may be called as often as one likes, also by two workers at once:
   * each round is locked, and what was done is noted in the same transaction as the mails. One that fails holds up no
   * other.
   * @param actor the program itself
   */
  async look(actor: Actor, now: Date): Promise<RoundsLookedAt> {
    const due = await this.unitOfWork.read(actor, () => this.rounds.due(now));
    let [reminded, closed] = [0, 0];
    await eachOnItsOwn(due, async (id) => {
      const done = await this.unitOfWork.run(actor, 'commentRound.look', () => this.attend(actor, id, now));
      reminded += done.reminded;
      closed += done.closed;
    });
    return { reminded, closed };
  }

  private async attend(actor: Actor, id: string, now: Date): Promise<RoundsLookedAt> {
    const round = await this.rounds.locked(id);
    if (!round || round.closedAt) return { reminded: 0, closed: 0 };
    if (round.closesAt <= now) {
      round.closedAt = now;
      await this.rounds.save(round);
      return { reminded: 0, closed: 1 };
    }
    if (!round.remindAt || round.remindedAt || round.remindAt > now) return { reminded: 0, closed: 0 };
    round.remindedAt = now;
    await this.rounds.save(round);
    return { reminded: await this.remind(actor, round, now), closed: 0 };
  }

  private async remind(actor: Actor, round: CommentRound, now: Date): Promise<number> {
    const silent = (await this.rounds.asked(round.id)).filter((person) => !hasAnswered(person));
    const people = await this.mail.people(actor);
    const readers = silent.flatMap(({ personId }) => {
      const { name, address } = people.get(personId) ?? { name: '', address: null };
      return address ? [{ personId, name, address }] : [];
    });
    const reached = new Set(readers.map(({ personId }) => personId));
    for (const { recipientId, personId } of silent)
      if (reached.has(personId)) await this.rounds.noteReminded(recipientId, now);
    const mailing = { roundId: round.id, meetingId: await meetingOf(round), deadline: round.deadline };
    await this.mail.enqueue(actor, { ...mailing, kind: 'reminder', readers }, now);
    return readers.length;
  }
}

async function meetingOf(round: CommentRound): Promise<string> {
  const [row] = await currentManager().query<{ meeting_id: string }[]>(
    `select meeting_id from referat where id = $1`,
    [round.referatId],
  );
  return row.meeting_id;
}
