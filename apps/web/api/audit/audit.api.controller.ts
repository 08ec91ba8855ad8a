import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { AuditEntries } from '#platform/audit/audit-entries';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest } from '../contract/page.js';
import { listAudit } from './audit.requests.js';
import { auditAnswer } from './audit.responses.js';

/** The audit trail, for the secretariat. */
@Controller('api/v1')
export class AuditApiController {
  constructor(private readonly entries: AuditEntries) {}

  @Serves(listAudit)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listAudit>) {
    const { entity, entityId, ...page } = query;
    const filter = { ...(entity ? { entity } : {}), ...(entityId ? { entityId } : {}) };
    return pageAnswer(await this.entries.list(actor, pageRequest(page), filter), auditAnswer);
  }
}
