import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { VedtakAccess, VedtakQueries } from '#domain/vedtak';

/** What the council is asked to decide, for those who may read it. Called inside a unit of work. */
@Injectable()
export class ProcedureTexts {
  constructor(
    private readonly vedtak: VedtakQueries,
    private readonly access: VedtakAccess,
  ) {}

  /** The proposed vedtak; nothing for who is disqualified in the item where the council bars them from its papers. */
  async proposalFor(actor: Actor, agendaItemId: string): Promise<readonly string[]> {
    const keeps = actor.role === 'secretariat' || actor.role === 'system';
    if (!keeps && (await this.access.isBarred(actor, agendaItemId))) return [];
    return this.vedtak.proposalOf(agendaItemId);
  }
}
