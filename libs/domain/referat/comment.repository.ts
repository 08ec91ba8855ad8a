import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isId, newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { ReferatComment } from './referat-comment.entity.js';
import { referatError } from './referat.errors.js';

/** What people commented. */
@Injectable()
export class CommentRepository {
  /** The comments of rounds, in the order they were written. */
  async ofRounds(roundIds: readonly string[]): Promise<ReferatComment[]> {
    return currentManager().find(ReferatComment, {
      where: { roundId: In([...roundIds]) },
      order: { writtenAt: 'ASC', id: 'ASC' },
    });
  }

  async add(comment: Omit<ReferatComment, 'id' | 'version'>): Promise<string> {
    const id = newId();
    await currentManager().insert(ReferatComment, { ...comment, id });
    return id;
  }

  /** @throws DomainError `comment.notFound`, `database.stale` */
  async locked(id: string, expectedVersion?: number): Promise<ReferatComment> {
    const comment = isId(id) ? await lockRow(ReferatComment, id, expectedVersion) : null;
    if (!comment) throw referatError('comment.notFound');
    return comment;
  }

  async save(comment: ReferatComment): Promise<ReferatComment> {
    return currentManager().save(ReferatComment, comment);
  }

  async remove(comment: ReferatComment): Promise<void> {
    await currentManager().delete(ReferatComment, { id: comment.id });
  }
}
