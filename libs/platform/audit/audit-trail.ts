import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor';
import { CouncilDirectory } from '#platform/database/council-directory';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { AuditEventRow } from './audit-event-text.js';
import type { AuditReport } from './audit-report.js';
import { ChainCheck } from './chain-check.js';

const rowsAtATime = 1000;

/** The append-only record of who did what. It is written by the database; here it is verified. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilDirectory,
  ) {}

  /**
   * Verifies the chain of one council, or of all: recomputes every hash, every link and the end.
   * Works in constant memory on one moment of the database, while others go on writing.
   */
  async verify(councilId?: string): Promise<AuditReport[]> {
    const reports: AuditReport[] = [];
    for (const id of councilId ? [councilId] : await this.councils.councilIds()) {
      reports.push(await this.unitOfWork.read(systemActor(id), () => this.verifyChain(id)));
    }
    return reports;
  }

  private async verifyChain(councilId: string): Promise<AuditReport> {
    const check = new ChainCheck();
    for (let after = '0'; ;) {
      const rows = await this.rowsAfter(councilId, after);
      rows.forEach((row) => check.take(row));
      if (rows.length < rowsAtATime) break;
      after = rows.at(-1)!.seq;
    }
    check.finish(await this.headOf(councilId));
    return { councilId, length: check.length, head: check.head, faults: check.faults };
  }

  private async rowsAfter(councilId: string, seq: string): Promise<AuditEventRow[]> {
    return currentManager().query<AuditEventRow[]>(
      `select seq::text, council_id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
              actor_id::text, actor_role, request_id, action, entity, entity_id, operation,
              before::text, after::text, previous_hash, hash
         from audit_event where council_id = $1 and seq > $2 order by audit_event.seq limit ${rowsAtATime}`,
      [councilId, seq],
    );
  }

  private async headOf(councilId: string): Promise<{ length: number; head: string } | undefined> {
    const [row] = await currentManager().query<{ length: string; head: string }[]>(
      'select length::text, head from audit_chain where council_id = $1',
      [councilId],
    );
    return row && { length: Number(row.length), head: row.head };
  }
}
