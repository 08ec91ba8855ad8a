import { Injectable } from '@nestjs/common';
import type { CaseType } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { PaperForReader } from './paper-for-reader.queries.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggQueries, type SaksframleggView } from './saksframlegg.queries.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { WholePapers, type WholePaper } from './whole-papers.queries.js';

/** A paper as it is written: on the agenda of a meeting, or waiting for one. */
export interface WrittenPaper extends WholePaper {
  /** What its pages and addresses name it by: the id of its item; its own while it waits. */
  readonly address: string;
  /** Of its item; its own while it waits. */
  readonly title: string;
  readonly caseTypes: readonly CaseType[];
  /** Where it stands; null while it waits. */
  readonly standing: Pick<SaksframleggView, 'item' | 'meeting' | 'innkalling'> | null;
}

/**
 * Papers for those who write them. A paper that waits is found by its own id, and still is when it has got an item: who has
 * it open goes on writing. Only the secretariat finds one that waits.
 */
@Injectable()
export class WrittenPaperQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly onAgendas: SaksframleggQueries,
    private readonly whole: WholePapers,
    private readonly forReader: PaperForReader,
  ) {}

  /**
   * @param address id of an item, or of a paper
   * @throws DomainError as `SaksframleggQueries.ofItem`; `saksframlegg.notAllowed` for a paper that waits, `saksframlegg.removed`
   */
  async at(actor: Actor, address: string): Promise<WrittenPaper> {
    return this.unitOfWork.read(actor, async () => {
      const paper = isId(address) ? await this.papers.known(address) : null;
      if (paper && paper.agendaItemId === null) return this.waitingOne(actor, paper);
      return onAgenda(await this.onAgendas.ofItem(actor, paper?.agendaItemId ?? address));
    });
  }

  /**
   * A paper that waits, by its id.
   * @throws DomainError `saksframlegg.notFound`, `saksframlegg.removed`, `saksframlegg.notWaiting`, `saksframlegg.notAllowed`
   */
  async waiting(actor: Actor, id: string): Promise<WrittenPaper> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const paper = await this.papers.byId(id);
      if (paper.agendaItemId !== null) throw saksframleggError('saksframlegg.notWaiting');
      return this.waitingOne(actor, paper);
    });
  }

  private async waitingOne(actor: Actor, paper: Saksframlegg): Promise<WrittenPaper> {
    refuseIf(mayWriteSaksframlegg(actor));
    if (paper.removedAt !== null) throw saksframleggError('saksframlegg.removed');
    const [whole] = await this.whole.of(actor, [paper]);
    if (whole.tellsExempted) await this.forReader.note(actor, paper.id);
    const { id, waitingTitle, waitingCaseTypes } = paper;
    return {
      ...{ ...whole, address: id, standing: null },
      ...{ title: waitingTitle ?? '', caseTypes: waitingCaseTypes ?? [] },
    };
  }
}

/** A paper of an item, as those who write it see it. */
export function onAgenda(view: SaksframleggView): WrittenPaper {
  const { item, meeting, innkalling } = view;
  const { id, title, caseTypes } = item;
  return { ...view, address: id, title, caseTypes, standing: { item, meeting, innkalling } };
}
