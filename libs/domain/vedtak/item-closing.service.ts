import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { refuseIf } from '#kernel/refusal';
import { AgendaService } from '#domain/meetings';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { BallotRepository } from './ballot.repository.js';
import { VedtakJudge } from './vedtak-judge.service.js';
import { vedtakError } from './vedtak.errors.js';
import { mayRecordVedtak } from './vedtak.policy.js';
import { VedtakQueries } from './vedtak.queries.js';
import { VedtakService } from './vedtak.service.js';

/** Ends the treatment of an item: what was decided is read aloud and locked. */
@Injectable()
export class ItemClosingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: VedtakQueries,
    private readonly ballots: BallotRepository,
    private readonly judge: VedtakJudge,
    private readonly vedtak: VedtakService,
    private readonly agenda: AgendaService,
  ) {}

  /**
   * Locks the vedtak and notes the item as treated, or as postponed or withdrawn when that is what was decided.
   * @param expectedItemVersion the version of the agenda item that was seen; left out: whatever it is
   * @throws DomainError `vedtak.ballotOpen`, `vedtak.missing` in an item that asks for one, `vedtak.invalid` with every
   * fault that is left, `vedtak.itemNotFound`, `database.stale`, `vedtak.forbidden`
   */
  async closeItem(actor: Actor, agendaItemId: string, expectedItemVersion?: number): Promise<void> {
    await this.unitOfWork.run(actor, 'vedtak.closeItem', async () => {
      refuseIf(mayRecordVedtak(actor));
      const place = await this.queries.placeOf(agendaItemId);
      if (!place) throw vedtakError('vedtak.itemNotFound');
      if (await this.ballots.hasOpen(agendaItemId)) throw vedtakError('vedtak.ballotOpen');
      const view = (await this.queries.ofItems([agendaItemId])).get(agendaItemId);
      if (!view && place.caseTypes.includes('vedtak')) throw vedtakError('vedtak.missing');
      if (view?.state === 'open') await this.vedtak.lock(actor, agendaItemId, view.version);
      const status =
        view?.outcome === 'postponed' || view?.outcome === 'withdrawn' ? view.outcome : 'treated';
      const version = expectedItemVersion ?? place.itemVersion;
      if (place.itemStatus !== status) await this.agenda.settle(actor, agendaItemId, version, status);
    });
  }

  /** What `closeItem` would refuse; empty when the item can be closed. @throws DomainError `vedtak.itemNotFound` */
  async faultsOf(actor: Actor, agendaItemId: string): Promise<readonly Fault[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayRecordVedtak(actor));
      const place = await this.queries.placeOf(agendaItemId);
      if (!place) throw vedtakError('vedtak.itemNotFound');
      const open = (await this.ballots.hasOpen(agendaItemId))
        ? [{ path: '', code: 'vedtak.ballotOpen' }]
        : [];
      const view = (await this.queries.ofItems([agendaItemId])).get(agendaItemId);
      if (view)
        return view.state === 'open' ? [...open, ...(await this.judge.faultsOf(agendaItemId, view))] : open;
      return place.caseTypes.includes('vedtak') ? [...open, { path: '', code: 'vedtak.missing' }] : open;
    });
  }
}
