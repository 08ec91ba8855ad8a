import { Injectable } from '@nestjs/common';
import { isId, newId } from '#kernel/ids';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { LaidLetter } from './laid-letter.entity.js';
import { Letter } from './letter.entity.js';
import { letterError } from './letter.errors.js';

/** Letters, and the meetings they were laid before. */
@Injectable()
export class LetterRepository {
  async byId(id: string): Promise<Letter | null> {
    return isId(id) ? currentManager().findOneBy(Letter, { id }) : null;
  }

  async byKey(key: string): Promise<Letter | null> {
    return currentManager().findOneBy(Letter, { key });
  }

  /** Loads a letter to change it. @throws DomainError `letter.notFound`, `database.stale` */
  async locked(id: string, expectedVersion?: number): Promise<Letter> {
    const letter = isId(id) ? await lockRow(Letter, id, expectedVersion) : null;
    if (!letter) throw letterError('letter.notFound');
    return letter;
  }

  async add(letter: Omit<Letter, 'version'>): Promise<void> {
    await currentManager().insert(Letter, letter);
  }

  async save(letter: Letter): Promise<Letter> {
    return currentManager().save(Letter, letter);
  }

  async keys(): Promise<Set<string>> {
    const rows = await currentManager().find(Letter, { select: { key: true } });
    return new Set(rows.map((row) => row.key));
  }

  /** Puts the letters laid before a meeting in the place of the former list. */
  async replaceLaidBefore(meetingId: string, letterIds: readonly string[]): Promise<void> {
    const manager = currentManager();
    await manager.delete(LaidLetter, { meetingId });
    if (letterIds.length === 0) return;
    const { councilId } = currentActor();
    await manager.insert(
      LaidLetter,
      letterIds.map((letterId, index) => ({
        id: newId(),
        councilId,
        meetingId,
        letterId,
        position: index + 1,
      })),
    );
  }
}
