import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { Exemption } from './exemption.entity.js';
import { exemptionError } from './exemption.errors.js';
import { mayExempt } from './exemption.policy.js';

/** Exemptions for the secretariat, who decide on them. */
@Injectable()
export class ExemptionQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One exemption. @throws DomainError `exemption.notFound`, `exemption.forbidden` */
  async one(actor: Actor, id: string): Promise<Readonly<Exemption>> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayExempt(actor));
      const row = isId(id) ? await currentManager().findOneBy(Exemption, { id }) : null;
      if (!row) throw exemptionError('exemption.notFound');
      return row;
    });
  }

  /**
   * Those of some documents, and those that marks in texts name, the latest decision last.
   * @throws DomainError `exemption.forbidden`
   */
  async ofDocuments(
    actor: Actor,
    documentIds: readonly string[],
    keys: readonly string[] = [],
  ): Promise<readonly Readonly<Exemption>[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayExempt(actor));
      return currentManager().find(Exemption, {
        where: [{ ownerId: In([...documentIds]) }, { key: In([...keys]) }],
        order: { decidedAt: 'ASC', id: 'ASC' },
      });
    });
  }
}
