import { Injectable } from '@nestjs/common';
import { type CaseType, caseTypes, caseTypeText } from '#domain/meetings';
import { WaitingPaperService } from '#domain/saksframlegg';
import { mayHoldProcedure } from '#domain/written-procedure';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { paperTag } from '../meetings/status-tag.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { RemovedPapersPresenter } from './removed-papers.presenter.js';

/** What was typed of a new paper. */
export interface TypedWaiting {
  readonly title: string;
  readonly caseTypes: readonly CaseType[];
}

/** Finds the papers that wait for a meeting, and the form in which one is begun. */
@Injectable()
export class WaitingPapersPresenter {
  constructor(
    private readonly papers: WaitingPaperService,
    private readonly removed: RemovedPapersPresenter,
  ) {}

  /** @throws DomainError `saksframlegg.notAllowed` */
  async page(actor: Actor, language: string, typed?: TypedWaiting, refused?: DomainError) {
    const say = pageText(language);
    const faults = formFaults(refused, language, () => 'title', 'title');
    const papers = await this.papers.list(actor);
    const decides = mayHoldProcedure(actor) === undefined;
    return {
      title: say('waiting.crumb'),
      papers: papers.map(({ id, title, caseTypes: types, status, changedAt }) => ({
        ...{ title, href: paths.writing(id), tag: paperTag(status, language) },
        about: [
          caseTypeText(language, types),
          say('waiting.changed', { date: norwegianShortDate(osloLocal(changedAt).date) }),
        ]
          .filter(Boolean)
          .join(' · '),
        written: decides ? `${paths.newWritten()}?paper=${id}` : '',
      })),
      faults: faults.summary,
      newTitle: formField('text', 'title', say('agenda.itemTitle'), {
        ...{ value: typed?.title ?? '', fault: faults.at('title') },
      }),
      types: caseTypes.map((value) => ({
        ...{ value, label: say(`agenda.type.${value}`), checked: typed?.caseTypes.includes(value) ?? false },
      })),
      action: paths.waitingPapers(),
      // A form that is sent twice begins one paper; a page that is fetched anew has a key of its own.
      key: newId(),
      removed: await this.removed.rows(actor, language),
    };
  }
}
