import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { MeetingQueries } from '#domain/meetings';
import { VedtakAccess } from '#domain/vedtak';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { formFaults } from '../form-faults.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { BallotsPresenter } from './ballots.presenter.js';
import { ContributionsPresenter } from './contributions.presenter.js';
import { itemCase, meetingOf } from './item-case.js';
import { isAboutReason, type RefusedWork } from './refused-work.js';
import { VedtakTextPresenter } from './vedtak-text.presenter.js';

const colors = { open: 'warning', locked: 'info', sealed: 'success', none: 'neutral' } as const;

/** Finds the page of one item's vedtak: text, alternatives, ballots, statements. */
@Injectable()
export class VedtakPresenter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly texts: VedtakTextPresenter,
    private readonly ballots: BallotsPresenter,
    private readonly contributions: ContributionsPresenter,
    private readonly access: VedtakAccess,
  ) {}

  /**
   * @param caseNumber "14/2/2021"
   * @param refused what was sent and why it was refused
   * @throws DomainError as `MeetingQueries.byCaseNumber`, `vedtak.forbidden`
   */
  async page(actor: Actor, language: string, caseNumber: string, refused?: RefusedWork) {
    return this.unitOfWork.read(actor, async () => {
      const { view, item } = await this.meetings.byCaseNumber(actor, caseNumber);
      await this.access.item(actor, item.id);
      const which = itemCase(actor, language, view, item);
      const say = pageText(language);
      const isVoting = await this.ballots.isVoting(which);
      const { view: vedtak, ...text } = await this.texts.of(which, isVoting, refused);
      const state = vedtak?.state ?? 'none';
      const isOpen = state === 'open' || (state === 'none' && item.status === 'planned');
      const alternatives = await this.contributions.alternativesOf(which, isOpen);
      return {
        title: say('vedtak.title', { number: item.printedNumber ?? '' }),
        itemTitle: item.title,
        meeting: { ...meetingOf(which), label: say('vedtak.shownTo', { meeting: meetingOf(which).number }) },
        paper: item.caseNumber ? paths.saksframlegg(item.caseNumber) : '',
        tag: { label: say(`vedtak.${state}`), color: colors[state] },
        isFollowing: !which.keeps && state === 'open',
        faults: formFaults(refused?.error, language, fieldOf, firstField(refused)).summary,
        ...text,
        alternatives: { shown: alternatives.shown, adding: alternatives.adding },
        ...(await this.ballots.of(which, alternatives.rows, isOpen)),
        statements: await this.contributions.statementsOf(which),
      };
    });
  }
}

/** Where a refusal without faults of its own leads. */
function firstField(refused: RefusedWork | undefined): string {
  return refused && isAboutReason(refused) ? 'reason' : 'text-h';
}

/** The id of the field that a fault is about. */
function fieldOf(path: string): string {
  const [, list, index] = path.split('/');
  if (list === 'paragraphs' && index !== undefined) return `adopted-${index}`;
  return list === 'changes' ? 'changes' : 'text-h';
}
