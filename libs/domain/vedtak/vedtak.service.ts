import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { VedtakAccess } from './vedtak-access.queries.js';
import { VedtakDrafts } from './vedtak-draft.service.js';
import { VedtakJudge } from './vedtak-judge.service.js';
import { vedtakError } from './vedtak.errors.js';
import { mayLockVedtak, mayRecordVedtak } from './vedtak.policy.js';
import { VedtakQueries } from './vedtak.queries.js';
import { VedtakRepository } from './vedtak.repository.js';
import type { VedtakContent, VedtakText } from './vedtak.rules.js';
import { vedtakStates } from './vedtak.states.js';
import type { Vedtak } from './vedtak.entity.js';

/** So many letters may be written about why a vedtak is opened again. */
const longestReason = 2000;

/** Records what the council decides, and locks it when it has been read aloud. */
@Injectable()
export class VedtakService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedtak: VedtakRepository,
    private readonly queries: VedtakQueries,
    private readonly judge: VedtakJudge,
    private readonly drafts: VedtakDrafts,
    private readonly access: VedtakAccess,
  ) {}

  /**
   * Copies what the paper proposes into an open vedtak, as when the item is taken up; does nothing when there is one.
   * @returns the version
   * @throws DomainError `vedtak.meetingNotBegun`, `vedtak.itemNotFound`, `vedtak.forbidden`
   */
  async begin(actor: Actor, agendaItemId: string): Promise<number> {
    return this.unitOfWork.run(actor, 'vedtak.begin', async () => {
      refuseIf(mayRecordVedtak(actor));
      return (await this.drafts.begun(actor.councilId, agendaItemId)).version;
    });
  }

  /**
   * Saves the text as it is typed. Refuses only what can never stand; what is missing is told when the item closes.
   * @param expectedVersion the version that the writer read; left out when there was no vedtak
   * @returns the new version
   * @throws DomainError `vedtak.invalid` with every fault in the HTML, `vedtak.ballotOpen`, `vedtak.wrongState`,
   * `vedtak.alreadyRecorded`, `vedtak.meetingNotBegun`, `database.stale`
   */
  async draft(
    actor: Actor,
    agendaItemId: string,
    text: VedtakText,
    expectedVersion?: number,
  ): Promise<number> {
    return this.unitOfWork.run(actor, 'vedtak.draft', async () => {
      refuseIf(mayRecordVedtak(actor));
      return this.drafts.write(actor.councilId, agendaItemId, text, expectedVersion);
    });
  }

  /**
   * Writes the whole vedtak of an agenda item: text, vote and statements. It stays open for changes until locked.
   * @param expectedVersion the version that the writer read; left out for the first writing
   * @throws DomainError `vedtak.invalid` with every fault, `vedtak.meetingNotBegun`, `vedtak.itemNotFound`,
   * `vedtak.wrongState` when it is locked, `vedtak.alreadyRecorded`, `database.stale`
   */
  async record(
    actor: Actor,
    agendaItemId: string,
    content: VedtakContent,
    expectedVersion?: number,
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'vedtak.record', async () => {
      refuseIf(mayRecordVedtak(actor));
      const known = await this.vedtak.lockOfItem(agendaItemId, expectedVersion);
      if (known && expectedVersion === undefined) throw vedtakError('vedtak.alreadyRecorded');
      await this.judge.refuseWhileVoting(agendaItemId);
      const faults = await this.judge.faultsOf(agendaItemId, content);
      if (faults.length > 0) throw vedtakError('vedtak.invalid', {}, faults);
      const { outcome, paragraphs, changes } = content;
      const fields = { outcome, paragraphs: [...paragraphs], changes: [...changes] };
      if (known) {
        nextState(vedtakStates, known.state, 'record', {});
        await this.vedtak.change(known.id, fields);
      }
      const row = known ?? { id: newId(), councilId: actor.councilId };
      if (!known)
        await this.vedtak.add({
          ...row,
          ...fields,
          agendaItemId,
          state: 'open',
          lockedAt: null,
          reopenedBecause: null,
        });
      await this.vedtak.replaceTreatment(row, content.treatment);
      await this.vedtak.replaceVote(row, content.vote);
      await this.vedtak.replaceStatements(row, content.statements);
    });
  }

  /** Locks a vedtak: this is what was decided. @throws DomainError `vedtak.invalid` with every fault that is left */
  async lock(actor: Actor, agendaItemId: string, expectedVersion?: number): Promise<void> {
    await this.unitOfWork.run(actor, 'vedtak.lock', async () => {
      refuseIf(mayLockVedtak(actor));
      await this.lockOne(await this.loaded(agendaItemId, expectedVersion));
    });
  }

  /** Locks every open vedtak of a meeting, as when it closes; items without a vedtak are left. */
  async lockMeeting(actor: Actor, meetingId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'vedtak.lockMeeting', async () => {
      refuseIf(mayLockVedtak(actor));
      for (const itemId of await this.queries.itemsOfMeeting(meetingId)) {
        const row = await this.vedtak.lockOfItem(itemId);
        if (row?.state === 'open') await this.lockOne(row);
      }
    });
  }

  /**
   * Opens a locked vedtak again, with a reason that is kept; only whoever leads the item, until the referat is approved.
   * @throws DomainError `vedtak.forbidden`, `vedtak.reopenDisqualified`, `vedtak.wrongState`, `vedtak.reasonMissing`,
   * `vedtak.reasonTooLong`
   */
  async reopen(actor: Actor, agendaItemId: string, reason: string, expectedVersion?: number): Promise<void> {
    await this.unitOfWork.run(actor, 'vedtak.reopen', async () => {
      refuseIf(await this.access.reopenRefusal(actor, agendaItemId));
      const row = await this.loaded(agendaItemId, expectedVersion);
      const state = nextState(vedtakStates, row.state, 'reopen', { reason });
      const reopenedBecause = reason.trim().replace(/\s+/g, ' ');
      if (reopenedBecause.length > longestReason)
        throw vedtakError('vedtak.reasonTooLong', { most: longestReason });
      await this.vedtak.change(row.id, { state, lockedAt: null, reopenedBecause });
    });
  }

  /**
   * Seals the vedtak of a meeting, as the approval of its referat does: from now on only a correction helps.
   * Called by the referat inside its own unit of work.
   */
  async sealMeeting(actor: Actor, meetingId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'vedtak.seal', async () => {
      refuseIf(mayLockVedtak(actor));
      for (const itemId of await this.queries.itemsOfMeeting(meetingId)) {
        const row = await this.vedtak.lockOfItem(itemId);
        if (!row || row.state === 'sealed') continue;
        if (row.state === 'open') await this.lockOne(row);
        await this.vedtak.change(row.id, { state: nextState(vedtakStates, 'locked', 'seal', {}) });
      }
    });
  }

  private async lockOne(row: Vedtak): Promise<void> {
    await this.judge.refuseWhileVoting(row.agendaItemId);
    const view = (await this.queries.ofItems([row.agendaItemId])).get(row.agendaItemId);
    if (!view) throw vedtakError('vedtak.notFound');
    const faults = await this.judge.faultsOf(row.agendaItemId, view);
    if (row.state === 'open' && faults.length > 0) throw vedtakError('vedtak.invalid', {}, faults);
    const state = nextState(vedtakStates, row.state, 'lock', { ...(faults[0] ? { fault: faults[0] } : {}) });
    await this.vedtak.change(row.id, { state, lockedAt: systemClock.now() });
  }

  private async loaded(agendaItemId: string, expectedVersion?: number): Promise<Vedtak> {
    const row = await this.vedtak.lockOfItem(agendaItemId, expectedVersion);
    if (!row) throw vedtakError('vedtak.notFound');
    return row;
  }
}
