import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { MinuteStatement } from './minute-statement.entity.js';
import { StatementRepository } from './statement.repository.js';
import { statementRefusal, statementTextFault } from './statement.rules.js';
import { VedtakDrafts } from './vedtak-draft.service.js';
import type { Vedtak } from './vedtak.entity.js';
import { vedtakError, type VedtakErrorCode } from './vedtak.errors.js';
import { mayEnterStatement } from './vedtak.policy.js';
import { VedtakQueries } from './vedtak.queries.js';
import { VoterQueries } from './voter.queries.js';

/** What somebody wants to stand in the referat. */
export interface StatementInput {
  readonly kind: 'statement' | 'dissent';
  readonly text: string;
}

/** Statements and dissents, by members themselves or entered for them, until the item is closed. */
@Injectable()
export class StatementService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly statements: StatementRepository,
    private readonly queries: VedtakQueries,
    private readonly drafts: VedtakDrafts,
    private readonly voters: VoterQueries,
  ) {}

  /**
   * Enters a statement, after those that are there.
   * @param personId whose words; a member's own only, the secretariat enters anybody's
   * @returns its id
   * @throws DomainError `statement.itemClosed`, `statement.notPresent`, `statement.personDisqualified`,
   * `statement.textMissing`, `statement.textTooLong`, `statement.forbidden`
   */
  async add(
    actor: Actor,
    agendaItemId: string,
    personId: string,
    input: StatementInput,
    now = systemClock.now(),
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'statement.add', async () => {
      refuseIf(mayEnterStatement(actor, personId));
      const text = checked(input.text);
      await this.refuseClosed(agendaItemId);
      await this.refuseStranger(agendaItemId, personId, now);
      const vedtak = await this.drafts.begun(actor.councilId, agendaItemId);
      const id = newId();
      await this.statements.add(vedtak, {
        ...{ id, councilId: actor.councilId, vedtakId: vedtak.id, personId, kind: input.kind, text },
        ...{ enteredBy: actor.personId ?? null, enteredAt: now },
      });
      return id;
    });
  }

  /**
   * Changes the words.
   * @param expectedVersion of the vedtak, as the writer read it; left out: whatever it is
   * @throws DomainError `statement.notFound`, `database.stale`, and as `add`
   */
  async change(actor: Actor, id: string, input: StatementInput, expectedVersion?: number): Promise<void> {
    const now = systemClock.now();
    await this.touched(actor, id, { action: 'statement.change', expectedVersion }, (row, vedtak) =>
      this.statements.save(vedtak, {
        ...{ ...row, kind: input.kind, text: checked(input.text) },
        ...{ enteredBy: actor.personId ?? null, enteredAt: now },
      }),
    );
  }

  /** Takes a statement back. @throws DomainError `statement.notFound`, `statement.itemClosed`, `statement.forbidden`, `database.stale` */
  async remove(actor: Actor, id: string, expectedVersion?: number): Promise<void> {
    await this.touched(actor, id, { action: 'statement.remove', expectedVersion }, (row, vedtak) =>
      this.statements.remove(vedtak, row.id),
    );
  }

  private async touched(
    actor: Actor,
    id: string,
    { action, expectedVersion }: { readonly action: string; readonly expectedVersion: number | undefined },
    work: (row: MinuteStatement, vedtak: Vedtak) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(actor, action, async () => {
      const { row, agendaItemId } = await this.statements.byId(id);
      refuseIf(mayEnterStatement(actor, row.personId));
      await this.refuseClosed(agendaItemId);
      await work(row, await this.drafts.begun(actor.councilId, agendaItemId, expectedVersion));
    });
  }

  private async refuseClosed(agendaItemId: string): Promise<void> {
    const place = await this.queries.placeOf(agendaItemId);
    if (!place) throw vedtakError('vedtak.itemNotFound');
    const vedtakState = (await this.queries.ofItems([agendaItemId])).get(agendaItemId)?.state;
    const refusal = statementRefusal({ ...place, vedtakState });
    if (refusal) throw vedtakError(refusal.code as VedtakErrorCode, refusal.params);
  }

  /** Only those who take part in the treatment of the item have something to say about it in the referat. */
  private async refuseStranger(agendaItemId: string, personId: string, now: Date): Promise<void> {
    const { voters } = await this.voters.eligibleFor(agendaItemId, now);
    const voter = voters.find((each) => each.personId === personId);
    if (voter?.why === 'disqualified') throw vedtakError('statement.personDisqualified');
    const mayHaveVoted = voter && voter.why !== 'away' && voter.why !== 'notArrived';
    if (!mayHaveVoted) throw vedtakError('statement.notPresent');
  }
}

/** @throws DomainError `statement.textMissing`, `statement.textTooLong` */
function checked(text: string): string {
  const fault = statementTextFault(text);
  if (fault) throw vedtakError(fault as VedtakErrorCode);
  return text.trim();
}
