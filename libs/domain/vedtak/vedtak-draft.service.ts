import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { nextState } from '#kernel/refusal';
import { treatmentFaults } from './treatment.rules.js';
import { VedtakJudge } from './vedtak-judge.service.js';
import type { Vedtak } from './vedtak.entity.js';
import { vedtakError } from './vedtak.errors.js';
import { VedtakQueries } from './vedtak.queries.js';
import { VedtakRepository } from './vedtak.repository.js';
import { mayHoldVedtak, type VedtakText } from './vedtak.rules.js';
import { vedtakStates } from './vedtak.states.js';

/** The text of a vedtak while it comes about. Called inside the unit of work of a service that has let the actor in. */
@Injectable()
export class VedtakDrafts {
  constructor(
    private readonly vedtak: VedtakRepository,
    private readonly queries: VedtakQueries,
    private readonly judge: VedtakJudge,
  ) {}

  /** The vedtak of an item, locked for change; begun with what the paper proposes when there is none. */
  async begun(councilId: string, agendaItemId: string, expectedVersion?: number): Promise<Vedtak> {
    const known = await this.vedtak.lockOfItem(agendaItemId, expectedVersion);
    if (known) return known;
    await this.refuseBeforeMeeting(agendaItemId);
    const paragraphs = [...(await this.queries.proposalOf(agendaItemId))];
    const outcome = paragraphs.length > 0 ? 'adopted' : 'none';
    await this.add(councilId, agendaItemId, { outcome, paragraphs, changes: [] });
    const made = await this.vedtak.lockOfItem(agendaItemId);
    if (!made) throw vedtakError('vedtak.notFound');
    return made;
  }

  /** Writes the text; the vote and the statements stay. @returns the new version */
  async write(
    councilId: string,
    agendaItemId: string,
    text: VedtakText,
    expectedVersion?: number,
  ): Promise<number> {
    const known = await this.vedtak.lockOfItem(agendaItemId, expectedVersion);
    if (known && expectedVersion === undefined) throw vedtakError('vedtak.alreadyRecorded');
    await this.refuseBeforeMeeting(agendaItemId);
    await this.judge.refuseWhileVoting(agendaItemId);
    const faults = [
      ...this.judge.htmlFaultsOf(text),
      ...(text.treatment ? treatmentFaults(text.treatment, text.paragraphs) : []),
    ];
    if (faults.length > 0) throw vedtakError('vedtak.invalid', {}, faults);
    if (!known) return this.add(councilId, agendaItemId, text);
    nextState(vedtakStates, known.state, 'record', {});
    const { outcome, paragraphs, changes } = text;
    await this.vedtak.change(known.id, { outcome, paragraphs: [...paragraphs], changes: [...changes] });
    await this.vedtak.replaceTreatment(known, text.treatment);
    return known.version + 1;
  }

  private async add(councilId: string, agendaItemId: string, text: VedtakText): Promise<number> {
    const { outcome, paragraphs, changes, treatment } = text;
    const row = { id: newId(), councilId };
    await this.vedtak.add({
      ...{ ...row, agendaItemId, outcome, paragraphs: [...paragraphs], changes: [...changes] },
      ...{ state: 'open', lockedAt: null, reopenedBecause: null },
    });
    await this.vedtak.replaceTreatment(row, treatment);
    return 1;
  }

  private async refuseBeforeMeeting(agendaItemId: string): Promise<void> {
    const place = await this.queries.placeOf(agendaItemId);
    if (!place) throw vedtakError('vedtak.itemNotFound');
    if (!mayHoldVedtak(place.meetingStatus)) throw vedtakError('vedtak.meetingNotBegun');
  }
}
