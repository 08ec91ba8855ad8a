import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';

/** A vedlegg whose file is closed, because the virus scanner found something in it after it was kept. */
export interface ClosedVedlegg {
  readonly title: string;
  /** What the scanner calls it. */
  readonly finding: string;
  /** Of the paper that it belongs to; null for those of referats, letters and papers that wait for a meeting. */
  readonly agendaItemId: string | null;
  /** Of the referat that it belongs to. */
  readonly referatId: string | null;
}

/** What the secretariat is told of closed files: they are to be replaced or taken away. */
@Injectable()
export class ClosedVedleggQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they came. @throws DomainError `saksframlegg.notAllowed` for others than the secretariat */
  async all(actor: Actor): Promise<readonly ClosedVedlegg[]> {
    refuseIf(mayWriteSaksframlegg(actor));
    return this.unitOfWork.read(actor, () =>
      currentManager().query(
        `select v.title, f.scan_finding as finding, p.agenda_item_id as "agendaItemId",
                case when v.owner_kind = 'referat' then v.owner_id end as "referatId"
           from vedlegg v
           join stored_file f on f.id = v.stored_file_id and f.scan = 'found'
           left join saksframlegg p on v.owner_kind = 'saksframlegg' and p.id = v.owner_id
          where p.removed_at is null order by f.created_at, v.id`,
      ),
    );
  }
}
