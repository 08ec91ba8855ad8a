import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { InnsynAnswer } from './innsyn-answer.entity.js';
import { InnsynDocument } from './innsyn-document.entity.js';
import { InnsynRequest } from './innsyn-request.entity.js';
import { innsynError } from './innsyn.errors.js';

/** Requests, their documents and answers as rows. */
@Injectable()
export class InnsynRepository {
  /** @throws DomainError `innsyn.notFound` */
  async byId(id: string): Promise<InnsynRequest> {
    const row = isId(id) ? await currentManager().findOneBy(InnsynRequest, { id }) : null;
    if (!row) throw innsynError('innsyn.notFound');
    return row;
  }

  /** @throws DomainError `innsyn.notFound`, `database.stale` */
  async locked(id: string, expectedVersion?: number): Promise<InnsynRequest> {
    const row = isId(id) ? await lockRow(InnsynRequest, id, expectedVersion) : null;
    if (!row) throw innsynError('innsyn.notFound');
    return row;
  }

  async save(row: InnsynRequest): Promise<InnsynRequest> {
    return currentManager().save(InnsynRequest, row);
  }

  /** The next number of a year. Two who register at once: the second is refused by the database, and begins anew. */
  async nextNumber(year: number): Promise<number> {
    return ((await currentManager().maximum(InnsynRequest, 'number', { year })) ?? 0) + 1;
  }

  /** Of every round, each in the order they were picked. */
  async documents(requestId: string): Promise<InnsynDocument[]> {
    return currentManager().find(InnsynDocument, {
      where: { requestId },
      order: { round: 'ASC', position: 'ASC', id: 'ASC' },
    });
  }

  /** @throws DomainError `innsyn.documentNotFound`, `database.stale` */
  async lockedDocument(requestId: string, id: string, expectedVersion?: number): Promise<InnsynDocument> {
    const row = isId(id) ? await lockRow(InnsynDocument, id, expectedVersion) : null;
    if (row?.requestId !== requestId) throw innsynError('innsyn.documentNotFound');
    return row;
  }

  async saveDocument(row: InnsynDocument): Promise<InnsynDocument> {
    return currentManager().save(InnsynDocument, row);
  }

  async removeDocument({ id }: InnsynDocument): Promise<void> {
    await currentManager().delete(InnsynDocument, { id });
  }

  /** The first round first. */
  async answers(requestId: string): Promise<InnsynAnswer[]> {
    return currentManager().find(InnsynAnswer, { where: { requestId }, order: { round: 'ASC' } });
  }

  async saveAnswer(row: InnsynAnswer): Promise<InnsynAnswer> {
    return currentManager().save(InnsynAnswer, row);
  }
}
