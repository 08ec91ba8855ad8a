import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { oncePerRead } from '#platform/database/once-per-read';
import { ReferatAccount } from './referat-account.entity.js';
import { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';

/** Referater and the accounts of their items. */
@Injectable()
export class ReferatRepository {
  async ofMeeting(meetingId: string): Promise<Referat | null> {
    return oncePerRead(`referat:${meetingId}`, () => currentManager().findOneBy(Referat, { meetingId }));
  }

  /** The referat of a meeting, locked for change. @throws DomainError `referat.notFound`, `database.stale` */
  async lockOfMeeting(meetingId: string, expectedVersion?: number): Promise<Referat> {
    const found = await this.ofMeeting(meetingId);
    const row = found && (await lockRow(Referat, found.id, expectedVersion));
    if (!row) throw referatError('referat.notFound');
    return row;
  }

  /**
   * The referat of a meeting, if it has one, held until the unit of work ends: what is asked about it is still so when the
   * accounts of its items are written. It is held before they are.
   */
  async hold(meetingId: string): Promise<Referat | null> {
    const found = await this.ofMeeting(meetingId);
    return found && lockRow(Referat, found.id);
  }

  async add(referat: Omit<Referat, 'version'>): Promise<void> {
    await currentManager().insert(Referat, referat);
  }

  async save(referat: Referat): Promise<Referat> {
    return currentManager().save(Referat, referat);
  }

  async accountsOf(agendaItemIds: readonly string[]): Promise<ReferatAccount[]> {
    return oncePerRead(`accounts:${agendaItemIds.join()}`, () =>
      currentManager().find(ReferatAccount, { where: { agendaItemId: In([...agendaItemIds]) } }),
    );
  }

  async lockAccount(agendaItemId: string, expectedVersion?: number): Promise<ReferatAccount | null> {
    const found = await currentManager().findOneBy(ReferatAccount, { agendaItemId });
    return found ? lockRow(ReferatAccount, found.id, expectedVersion) : null;
  }

  async addAccount(account: Omit<ReferatAccount, 'version'>): Promise<void> {
    await currentManager().insert(ReferatAccount, account);
  }

  async saveAccount(account: ReferatAccount): Promise<ReferatAccount> {
    return currentManager().save(ReferatAccount, account);
  }
}
