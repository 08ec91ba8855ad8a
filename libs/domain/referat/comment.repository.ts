import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isId, newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { ReferatComment } from './referat-comment.entity.js';
import { referatError } from './referat.errors.js';

type NewComment = Omit<ReferatComment, 'id' | 'version'>;

/** What is the same in a comment that was sent twice. */
const same = ['roundId', 'personId', 'section', 'start', 'end', 'body', 'suggestion'] as const;

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

  /**
   * Adds a comment, but not the same one a second time under one key.
   * @param key chosen by whoever writes; none when it is not an id
   * @returns the id of the comment that stands there now
   */
  async add(comment: NewComment, key = ''): Promise<string> {
    // One that is being kept at this moment is waited for.
    if (isId(key)) {
      if (await this.addUnder(key, comment)) return key;
      const there = await currentManager().findOneBy(ReferatComment, { id: key });
      if (there && same.every((part) => there[part] === comment[part])) return key;
    }
    const id = newId();
    await currentManager().insert(ReferatComment, { ...comment, id });
    return id;
  }

  private async addUnder(id: string, comment: NewComment): Promise<boolean> {
    const inserting = currentManager().createQueryBuilder().insert().into(ReferatComment);
    const inserted: { readonly raw: unknown } = await inserting
      .values({ ...comment, id })
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(inserted.raw) && inserted.raw.length > 0;
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
