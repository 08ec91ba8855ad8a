import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { CommentRecipient } from './comment-recipient.entity.js';
import { CommentRound } from './comment-round.entity.js';

/** Somebody asked to comment, with how many comments they have written. */
export interface AskedPerson {
  readonly recipientId: string;
  readonly personId: string;
  readonly noRemarksAt: Date | null;
  readonly remindedAt: Date | null;
  readonly comments: number;
}

/** Comment rounds and who is asked in them. */
@Injectable()
export class CommentRoundRepository {
  /** The rounds of a referat, first to last. */
  async ofReferat(referatId: string): Promise<CommentRound[]> {
    return currentManager().find(CommentRound, { where: { referatId }, order: { sentAt: 'ASC', id: 'ASC' } });
  }

  /** The last round of a meeting's referat, in one statement. */
  async lastOfMeeting(meetingId: string): Promise<CommentRound | undefined> {
    const found = await currentManager()
      .createQueryBuilder(CommentRound, 'r')
      .where('r.referat_id = (select f.id from referat f where f.meeting_id = :meetingId)', { meetingId })
      .orderBy('r.sentAt', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .limit(1)
      .getOne();
    return found ?? undefined;
  }

  async add(
    round: Omit<CommentRound, 'id' | 'version' | 'remindedAt' | 'closedAt'>,
    personIds: readonly string[],
  ): Promise<string> {
    const id = newId();
    await currentManager().insert(CommentRound, { ...round, id, remindedAt: null, closedAt: null });
    for (const personId of personIds)
      await currentManager().insert(CommentRecipient, {
        ...{ id: newId(), councilId: round.councilId, roundId: id, personId },
        ...{ noRemarksAt: null, remindedAt: null },
      });
    return id;
  }

  async locked(id: string): Promise<CommentRound | null> {
    return lockRow(CommentRound, id);
  }

  async save(round: CommentRound): Promise<void> {
    await currentManager().save(CommentRound, round);
  }

  /** Ends the round that is open, before its deadline. */
  async closeOpen(referatId: string, now: Date): Promise<void> {
    const open = await currentManager().findOneBy(CommentRound, { referatId, closedAt: IsNull() });
    const round = open && (await this.locked(open.id));
    if (!round || round.closedAt) return;
    round.closedAt = now;
    await this.save(round);
  }

  /** Rounds with something to do at a moment: to remind or to close. */
  async due(now: Date): Promise<string[]> {
    const rows = await currentManager().query<{ id: string }[]>(
      `select id from comment_round where closed_at is null
          and (closes_at <= $1 or (remind_at <= $1 and reminded_at is null)) order by closes_at, id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  async asked(roundId: string): Promise<AskedPerson[]> {
    return currentManager().query<AskedPerson[]>(
      `select r.id as "recipientId", r.person_id as "personId", r.no_remarks_at as "noRemarksAt",
              r.reminded_at as "remindedAt",
              (select count(*)::int from referat_comment c where c.round_id = r.round_id and c.person_id = r.person_id)
                as comments
         from comment_recipient r where r.round_id = $1 order by r.id`,
      [roundId],
    );
  }

  async noteReminded(recipientId: string, remindedAt: Date): Promise<void> {
    await currentManager().update(CommentRecipient, { id: recipientId }, { remindedAt });
  }

  /** Notes that somebody has no remarks, also somebody who was not asked. */
  async noteNoRemarks(round: CommentRound, personId: string, noRemarksAt: Date | null): Promise<void> {
    const where = { roundId: round.id, personId };
    const known = await currentManager().findOneBy(CommentRecipient, where);
    if (known) await currentManager().update(CommentRecipient, { id: known.id }, { noRemarksAt });
    else if (noRemarksAt)
      await currentManager().insert(CommentRecipient, {
        ...{ ...where, id: newId(), councilId: round.councilId, noRemarksAt, remindedAt: null },
      });
  }
}
