import { Injectable } from '@nestjs/common';
import { isId, newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { planningError } from './planning.errors.js';
import { ProposedMatter } from './proposed-matter.entity.js';
import { TakenFollowUp } from './taken-follow-up.entity.js';

/** Proposals, and which follow-ups have been taken up. */
@Injectable()
export class ProposedMatterRepository {
  async save(matter: ProposedMatter): Promise<ProposedMatter> {
    return currentManager().save(ProposedMatter, matter);
  }

  /** @throws DomainError `proposal.notFound`, `database.stale` */
  async locked(id: string, expectedVersion?: number): Promise<ProposedMatter> {
    const matter = isId(id) ? await lockRow(ProposedMatter, id, expectedVersion) : null;
    if (!matter) throw planningError('proposal.notFound');
    return matter;
  }

  async noteTaken(councilId: string, followUpId: string, agendaItemId: string): Promise<void> {
    await currentManager().insert(TakenFollowUp, { id: newId(), councilId, followUpId, agendaItemId });
  }
}
