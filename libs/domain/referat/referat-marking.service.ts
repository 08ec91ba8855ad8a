import { Injectable } from '@nestjs/common';
import { type MarkableText, type Marking, remarked } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { referatError } from './referat.errors.js';
import { mayWriteReferat } from './referat.policy.js';
import { ReferatRepository } from './referat.repository.js';

/** Which passages of referater are marked as exempted, wherever the referat is on its way: also when it is approved. */
@Injectable()
export class ReferatMarking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
  ) {}

  /** The accounts of the items, in order. @throws DomainError `referat.notFound`, `referat.forbidden` */
  async texts(actor: Actor, referatId: string): Promise<readonly MarkableText[]> {
    return this.unitOfWork.read(actor, async () => this.accounts(actor, referatId));
  }

  /**
   * Gives the accounts other marks. No word changes, so the referat stays the version that it is; the kept PDF of an
   * approved one is the secretariat's, and whoever may not read all of it gets one without.
   * @returns how many accounts have other marks now
   * @throws DomainError as {@link texts}
   */
  async mark(actor: Actor, referatId: string, marking: Marking): Promise<number> {
    return this.unitOfWork.run(actor, 'referat.mark', async () => {
      const items = (await this.accounts(actor, referatId)).map(({ place }) => place);
      let changed = 0;
      for (const agendaItemId of items.sort()) {
        const account = await this.referater.lockAccount(agendaItemId);
        if (!account) continue;
        const text = { place: agendaItemId, kind: 'account', heading: null, html: account.html };
        const [other] = remarked([text], marking);
        if (!other) continue;
        await this.referater.saveAccount(Object.assign(account, { html: other.html }));
        changed += 1;
      }
      return changed;
    });
  }

  private async accounts(actor: Actor, referatId: string): Promise<readonly MarkableText[]> {
    refuseIf(mayWriteReferat(actor));
    const manager = currentManager();
    const [referat] = isId(referatId)
      ? await manager.query<{ meeting_id: string }[]>(`select meeting_id from referat where id = $1`, [
          referatId,
        ])
      : [];
    if (!referat) throw referatError('referat.notFound');
    return manager.query<MarkableText[]>(
      `select i.id as place, 'account' as kind, a.html,
              concat_ws(' ', i.sequence || '.', coalesce(h.title, i.title)) as heading
         from referat_account a join agenda_item i on i.id = a.agenda_item_id
         left join agenda_item_shield h on h.agenda_item_id = i.id
        where i.meeting_id = $1 and a.html <> '' order by i.position`,
      [referat.meeting_id],
    );
  }
}
