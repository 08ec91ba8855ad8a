import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { Fault } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { currentActor } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { Exemption } from './exemption.entity.js';
import { exemptionError } from './exemption.errors.js';
import { mayExempt } from './exemption.policy.js';
import { ExemptionRepository } from './exemption.repository.js';
import {
  exemptionFaults,
  type ExemptionInput,
  type ExemptOwner,
  type ExemptScope,
  passageKey,
} from './exemption.rules.js';

/** Exempts documents and passages from the public, and takes that back. Who did what and when stays. */
@Injectable()
export class ExemptionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exemptions: ExemptionRepository,
  ) {}

  /**
   * Exempts a whole document, or gives the key that passages of it are then marked with.
   * @param more what is wrong with the rest of what was sent, told together with this
   * @throws DomainError `exemption.invalid` with every fault by field, `exemption.ownerNotFound`, `exemption.exists`
   * when the document is exempted already, `exemption.forbidden`
   */
  async exempt(
    actor: Actor,
    owner: ExemptOwner,
    scope: ExemptScope,
    input: ExemptionInput,
    more: readonly Fault[] = [],
  ): Promise<Readonly<Exemption>> {
    return this.unitOfWork.run(actor, 'exemption.make', async () => {
      refuseIf(mayExempt(actor));
      const now = systemClock.now();
      check(input, now, more);
      if (!(await this.exemptions.ownerExists(owner))) throw exemptionError('exemption.ownerNotFound');
      return this.exemptions.save(
        Object.assign(new Exemption(), {
          ...{ id: newId(), councilId: actor.councilId, key: passageKey(randomUUID()), scope },
          ...{
            ownerKind: owner.kind,
            ownerId: owner.id,
            decidedAt: now,
            decidedById: actor.personId ?? null,
          },
          ...{ liftedAt: null, liftedById: null, redactedFileId: null, ...columnsOf(input) },
          ...(scope === 'passage' ? { shieldedTitle: null } : {}),
        }),
      );
    });
  }

  /** Changes why, for whom or until when. @throws DomainError as `exempt`, `exemption.notFound`, `exemption.lifted`, `database.stale` */
  async change(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: ExemptionInput,
  ): Promise<Readonly<Exemption>> {
    return this.unitOfWork.run(actor, 'exemption.change', async () => {
      refuseIf(mayExempt(actor));
      const row = await this.holding(id, expectedVersion);
      check(input, systemClock.now());
      const { shieldedTitle, ...columns } = columnsOf(input);
      Object.assign(row, columns, row.scope === 'document' ? { shieldedTitle } : {});
      return this.exemptions.save(row);
    });
  }

  /** Takes it back: from now on everybody reads it who may read the document. @throws DomainError as `change` */
  async lift(actor: Actor, id: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(actor, 'exemption.lift', async () => {
      refuseIf(mayExempt(actor));
      const row = await this.holding(id, expectedVersion);
      row.liftedAt = systemClock.now();
      row.liftedById = actor.personId ?? null;
      await this.exemptions.save(row);
    });
  }

  /** Words of it are open from now on, in one document, while others stay exempted. Called inside the unit of work that opens them. */
  async narrow(actor: Actor, id: string): Promise<void> {
    refuseIf(mayExempt(actor));
    const row = await this.holding(id);
    row.narrowedAt = systemClock.now();
    await this.exemptions.save(row);
  }

  /**
   * Exempts a copy of a document as the document is: nothing opens by being copied. Passages take theirs along in the
   * text. Called inside the unit of work that copies.
   */
  async carry(from: ExemptOwner, to: ExemptOwner): Promise<void> {
    const rows = await this.exemptions.ofOwners(from.kind, [from.id]);
    const row = rows.find(({ scope, liftedAt }) => scope === 'document' && liftedAt === null);
    if (!row) return;
    await this.exemptions.save(
      Object.assign(new Exemption(), row, {
        ...{ id: newId(), councilId: currentActor().councilId, key: passageKey(randomUUID()), version: 1 },
        // The copy has no redacted version until somebody has looked at it.
        ...{ ownerKind: to.kind, ownerId: to.id, redactedFileId: null, narrowedAt: null },
      }),
    );
  }

  private async holding(id: string, expectedVersion?: number): Promise<Exemption> {
    const row = await this.exemptions.locked(id, expectedVersion);
    if (row.liftedAt !== null) throw exemptionError('exemption.lifted');
    return row;
  }
}

/** @throws DomainError `exemption.invalid` */
function check(input: ExemptionInput, now: Date, more: readonly Fault[] = []): void {
  const faults = [...more, ...exemptionFaults(input, osloLocal(now).date)];
  if (faults.length > 0) throw exemptionError('exemption.invalid', {}, faults);
}

function columnsOf(input: ExemptionInput) {
  const { enhancedAccess, reviewOn } = input;
  return {
    ...{ enhancedAccess, reviewOn, legalBasis: input.legalBasis.trim(), reason: input.reason.trim() },
    readers: [...new Set(input.readers)],
    shieldedTitle: input.shieldedTitle.trim() || null,
    enhancedAccessNote: input.enhancedAccessNote.trim(),
  };
}
