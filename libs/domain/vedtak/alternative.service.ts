import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AlternativeRepository } from './alternative.repository.js';
import { BallotRepository } from './ballot.repository.js';
import { VedtakAlternative } from './vedtak-alternative.entity.js';
import { VedtakJudge } from './vedtak-judge.service.js';
import { vedtakError } from './vedtak.errors.js';
import { mayRecordVedtak } from './vedtak.policy.js';
import { VedtakRepository } from './vedtak.repository.js';
import { mayHoldVedtak } from './vedtak.rules.js';
import { VedtakQueries } from './vedtak.queries.js';
import { vedtakStates } from './vedtak.states.js';
import { readableText } from './word-difference.rules.js';

/** Another text, and who proposed it. */
export interface AlternativeInput {
  /** Null when the meeting came to it together. */
  readonly proposerId: string | null;
  /** Inline HTML, each a paragraph. */
  readonly paragraphs: readonly string[];
}

/** Alternatives to the proposal, in the order they are voted on. */
@Injectable()
export class AlternativeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alternatives: AlternativeRepository,
    private readonly ballots: BallotRepository,
    private readonly vedtak: VedtakRepository,
    private readonly queries: VedtakQueries,
    private readonly judge: VedtakJudge,
  ) {}

  /**
   * Adds an alternative as the last one.
   * @returns its id
   * @throws DomainError `alternative.invalid` with every fault, `alternative.proposerUnknown`, `vedtak.wrongState` when
   * the vedtak is locked, `vedtak.meetingNotBegun`, `vedtak.forbidden`
   */
  async add(actor: Actor, agendaItemId: string, input: AlternativeInput): Promise<string> {
    return this.unitOfWork.run(actor, 'alternative.add', async () => {
      await this.refuse(actor, agendaItemId, input);
      const rows = await this.alternatives.ofItems([agendaItemId]);
      const id = newId();
      const row = Object.assign(new VedtakAlternative(), {
        ...{ id, councilId: actor.councilId, agendaItemId, position: (rows.at(-1)?.position ?? 0) + 1 },
        ...{ proposerId: input.proposerId, paragraphs: [...input.paragraphs] },
      });
      await this.alternatives.saveAll([row]);
      return id;
    });
  }

  /** Changes one that has not been voted on. @throws DomainError `alternative.votedOn`, `database.stale`, and as `add` */
  async change(actor: Actor, id: string, expectedVersion: number, input: AlternativeInput): Promise<void> {
    await this.unitOfWork.run(actor, 'alternative.change', async () => {
      const row = await this.alternatives.locked(id, expectedVersion);
      await this.refuse(actor, row.agendaItemId, input);
      await this.refuseVotedOn(row);
      await this.alternatives.saveAll([
        Object.assign(row, { proposerId: input.proposerId, paragraphs: [...input.paragraphs] }),
      ]);
    });
  }

  /** Takes one back that has not been voted on. @throws DomainError `alternative.votedOn`, `alternative.notFound` */
  async remove(actor: Actor, id: string, expectedVersion?: number): Promise<void> {
    await this.unitOfWork.run(actor, 'alternative.remove', async () => {
      const row = await this.alternatives.locked(id, expectedVersion);
      await this.refuse(actor, row.agendaItemId);
      await this.refuseVotedOn(row);
      await this.alternatives.remove(row);
      const left = (await this.alternatives.ofItems([row.agendaItemId])).filter((other) => other.id !== id);
      await this.place(left);
    });
  }

  /** Moves one to a place in the order of voting, from 1. @throws DomainError `alternative.notFound` */
  async move(actor: Actor, id: string, place: number): Promise<void> {
    await this.unitOfWork.run(actor, 'alternative.move', async () => {
      const row = await this.alternatives.locked(id);
      await this.refuse(actor, row.agendaItemId);
      const others = (await this.alternatives.ofItems([row.agendaItemId])).filter((other) => other.id !== id);
      others.splice(Math.max(0, place - 1), 0, row);
      await this.place(others);
    });
  }

  private async place(rows: VedtakAlternative[]): Promise<void> {
    rows.forEach((row, index) => (row.position = index + 1));
    await this.alternatives.saveAll(rows);
  }

  private async refuse(actor: Actor, agendaItemId: string, input?: AlternativeInput): Promise<void> {
    refuseIf(mayRecordVedtak(actor));
    const place = await this.queries.placeOf(agendaItemId);
    if (!place) throw vedtakError('vedtak.itemNotFound');
    if (!mayHoldVedtak(place.meetingStatus)) throw vedtakError('vedtak.meetingNotBegun');
    const vedtak = await this.vedtak.lockOfItem(agendaItemId);
    if (vedtak) nextState(vedtakStates, vedtak.state, 'record', {});
    const faults = input ? this.faultsIn(input.paragraphs) : [];
    if (faults.length > 0) throw vedtakError('alternative.invalid', {}, faults);
  }

  private faultsIn(paragraphs: readonly string[]): Fault[] {
    if (paragraphs.length === 0) return [{ path: '/paragraphs', code: 'alternative.textMissing' }];
    const empty = paragraphs.flatMap((html, i) =>
      readableText(html) === '' ? [{ path: `/paragraphs/${i}`, code: 'alternative.textMissing' }] : [],
    );
    return [...empty, ...this.judge.htmlFaultsOf({ paragraphs })];
  }

  private async refuseVotedOn({ id, agendaItemId }: VedtakAlternative): Promise<void> {
    const held = (await this.ballots.ofItems([agendaItemId])).filter(({ state }) => state !== 'cancelled');
    const options = await this.ballots.optionsOf(held.map((ballot) => ballot.id));
    if (options.some(({ alternativeId }) => alternativeId === id)) throw vedtakError('alternative.votedOn');
  }
}
