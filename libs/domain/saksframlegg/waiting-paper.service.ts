import { Injectable } from '@nestjs/common';
import { type CaseType, MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { idOf, isId, newId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { SaksframleggStartService } from './saksframlegg-start.service.js';
import { sectionRows } from './saksframlegg-section.entity.js';
import type { SaksframleggStatus } from './saksframlegg.states.js';
import { SectionTemplateQueries } from './section-template.queries.js';
import { emptySections } from './section-template.rules.js';
import { waitingTitle } from './waiting.rules.js';

/** A paper that waits for a meeting. */
export interface WaitingPaper {
  readonly id: string;
  readonly title: string;
  readonly caseTypes: readonly CaseType[];
  readonly status: SaksframleggStatus;
  readonly changedAt: Date;
  readonly version: number;
}

/** What a paper is begun from before it has a meeting. */
export interface NewWaitingPaper {
  readonly title: string;
  readonly caseTypes: readonly CaseType[];
  /** An id that whoever begins it has chosen: the same paper begun twice under one, as when a button is pressed twice, is one. */
  readonly key?: string;
}

/** Papers without a meeting: begun before one is planned, or taken off an agenda. Only the secretariat sees them. */
@Injectable()
export class WaitingPaperService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly meetings: MeetingQueries,
    private readonly starting: SaksframleggStartService,
    private readonly templates: SectionTemplateQueries,
  ) {}

  /** Those that wait, the one changed last first. @throws DomainError `saksframlegg.notAllowed` */
  async list(actor: Actor): Promise<readonly WaitingPaper[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      return currentManager().query<WaitingPaper[]>(
        `select id, waiting_title as title, waiting_case_types as "caseTypes", status, version,
                changed_at as "changedAt"
           from saksframlegg where agenda_item_id is null and removed_at is null order by changed_at desc, id`,
      );
    });
  }

  /**
   * Begins a paper that waits for a meeting, with the sections of the template for its types.
   * @returns it; under a key that it was begun with before, what has become of it
   * @throws DomainError `saksframlegg.titleMissing`, `saksframlegg.senderMissing`, `saksframlegg.notAllowed`, `saksframlegg.removed`
   * for one begun before and taken away
   */
  async create(actor: Actor, input: NewWaitingPaper): Promise<Readonly<Saksframlegg>> {
    return this.unitOfWork.run(actor, 'saksframlegg.createWaiting', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const title = waitingTitle(input.title);
      const now = systemClock.now();
      const sender = await this.starting.headOfSecretariat(actor, osloLocal(now).date);
      if (!sender) throw saksframleggError('saksframlegg.senderMissing');
      const id = idFor(actor, { ...input, title });
      const isNew = await this.papers.add({
        ...{ id, councilId: actor.councilId, agendaItemId: null, status: 'draft', sentAt: null },
        ...{ submittedBy: sender, caseOfficers: [], areaKeys: [], proposedVedtak: [], changedAt: now },
        ...{ waitingTitle: title, waitingCaseTypes: [...input.caseTypes] },
        ...{ removedAt: null, removedById: null },
      });
      const paper = await this.papers.byId(id);
      if (!isNew) return paper;
      const sections = emptySections(await this.templates.of(actor, input.caseTypes));
      await this.papers.replaceSections(id, sectionRows(paper, sections));
      return paper;
    });
  }

  /** Gives a paper that waits its item. @throws DomainError `saksframlegg.notWaiting`, `saksframlegg.exists` */
  async place(actor: Actor, id: string, agendaItemId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'saksframlegg.place', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const paper = await this.papers.locked(id);
      if (paper.agendaItemId !== null) throw saksframleggError('saksframlegg.notWaiting');
      if (await this.papers.ofItem(agendaItemId)) throw saksframleggError('saksframlegg.exists');
      await this.papers.save(
        Object.assign(paper, { agendaItemId, waitingTitle: null, waitingCaseTypes: null }),
      );
    });
  }

  /**
   * Takes the paper from an item that comes off the agenda, so that it waits for another. Nothing happens when the
   * item has none.
   * @throws DomainError `saksframlegg.locked` once the paper has been sent, `saksframlegg.shieldStays`
   */
  async release(actor: Actor, agendaItemId: string): Promise<void> {
    await this.unitOfWork.run(actor, 'saksframlegg.release', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const found = await this.papers.ofItem(agendaItemId);
      if (!found) return;
      const paper = await this.papers.locked(found.id);
      if (paper.status === 'sent' || paper.status === 'treated')
        throw saksframleggError('saksframlegg.locked');
      const { item } = await this.meetings.byItemId(actor, agendaItemId);
      // Waiting papers have no shield; the title would be open to everybody on the next agenda.
      if (item.shield) throw saksframleggError('saksframlegg.shieldStays');
      await this.papers.save(
        Object.assign(paper, {
          ...{ agendaItemId: null, waitingTitle: item.title, waitingCaseTypes: [...item.caseTypes] },
        }),
      );
    });
  }
}

/** Made from the key and what was asked for, not from the key alone: a page that one goes back to may be sent with another title. */
function idFor({ councilId }: Actor, { key = '', title, caseTypes }: NewWaitingPaper): string {
  return isId(key) ? idOf(councilId, key, title, ...caseTypes) : newId();
}
