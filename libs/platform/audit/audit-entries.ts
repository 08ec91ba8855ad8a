import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { cutPage, decodeCursor, type Page, type PageRequest } from '#kernel/paging';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';

/** One event of the audit trail, for reading. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorRole: string;
  readonly requestId: string | null;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly hash: string;
}

/**
 * Reads the audit trail of the actor's council, which row-level security keeps to. Who may read it is asked for by
 * whoever calls: it is the secretariat's.
 */
@Injectable()
export class AuditEntries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Events, the newest first; an unreadable cursor begins at the beginning. */
  async list(
    actor: Actor,
    page: PageRequest,
    filter: { readonly entity?: string; readonly entityId?: string } = {},
  ): Promise<Page<AuditEntry>> {
    const [before] = (page.cursor && decodeCursor(page.cursor, 1)) || [null];
    return this.unitOfWork.read(actor, async () => {
      const rows = await currentManager().query<(Omit<AuditEntry, 'seq'> & { seq: string })[]>(
        `select seq::text, at, actor_id as "actorId", actor_role as "actorRole", request_id as "requestId", action,
                entity, entity_id as "entityId", operation, before, after, hash
           from audit_event
          where council_id = $1 and ($2::bigint is null or seq < $2) and ($3::text is null or entity = $3)
            and ($4::text is null or entity_id = $4)
          order by audit_event.seq desc limit $5`,
        [
          actor.councilId,
          Number.isSafeInteger(before) ? before : null,
          filter.entity ?? null,
          filter.entityId ?? null,
          page.limit + 1,
        ],
      );
      const entries = rows.map((row) => ({ ...row, seq: Number(row.seq) }));
      return cutPage(entries, page.limit, (row) => [row.seq]);
    });
  }
}
