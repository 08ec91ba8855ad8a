import { Injectable } from '@nestjs/common';
import {
  ItemClosingService,
  outcomeText,
  type ParagraphTreatment,
  htmlOfRuns,
  runsOf,
  textWithoutParagraphs,
  treatmentOf,
  VedtakAccess,
  VedtakQueries,
  vedtakOutcomes,
  type VedtakView,
  voteText,
} from '#domain/vedtak';
import { sentenceOf, sentenceOfFault } from '../../errors/error-sentence.js';
import { formField } from '../form-field.js';
import { pageText, type PageText } from '../page-text.js';
import { markedParagraph } from './marked-parts.js';
import { typedText } from './typed-marks.js';
import type { ItemCase } from './item-case.js';
import { isAboutReason, type RefusedWork } from './refused-work.js';

/** Finds the text of a vedtak: as it reads, what changed since the proposal, and the form to write it. */
@Injectable()
export class VedtakTextPresenter {
  constructor(
    private readonly vedtak: VedtakQueries,
    private readonly closing: ItemClosingService,
    private readonly access: VedtakAccess,
  ) {}

  /** Called inside the unit of work that reads the page. @param isVoting a ballot is open: the text stays as it is */
  async of(which: ItemCase, isVoting: boolean, refused?: RefusedWork) {
    const say = pageText(which.language);
    const view = (await this.vedtak.ofItems([which.item.id])).get(which.item.id);
    const proposal = await this.vedtak.proposalOf(which.item.id);
    const inMeeting = which.meeting.status === 'inProgress';
    if (!view)
      return {
        view,
        vedtak: null,
        begin: which.keeps && inMeeting ? this.begin(which, proposal, say) : null,
      };
    const rows = view.treatment ?? treatmentOf(proposal, view.paragraphs, view.outcome);
    return {
      ...{ view, begin: null },
      vedtak: {
        ...{ outcome: outcomeText(which.language, view.outcome), version: view.version },
        withoutText: view.paragraphs.length === 0 ? textWithoutParagraphs(which.language, view.outcome) : '',
        rows: rows.map((row) => shownRow(row, view, say)),
        ...{ changes: view.changes, hasProposal: rows.some(({ proposed }) => proposed !== null) },
        vote: view.vote ? voteText(which.language, view.vote) : '',
        isOpen: view.state === 'open',
        reopened: view.reopenedBecause ? say('vedtak.reopened', { reason: view.reopenedBecause }) : '',
        form: which.keeps && view.state === 'open' && !isVoting ? textForm(which, view, rows, say) : null,
        closing: which.keeps && view.state === 'open' ? await this.closingOf(which, say) : null,
        ...(await this.reopening(which, view, say, refused)),
      },
    };
  }

  /** The form that opens a locked vedtak again; who may, to a leader who is disqualified and may not. */
  private async reopening(
    { actor, item, address, language }: ItemCase,
    { state }: VedtakView,
    say: PageText,
    refused?: RefusedWork,
  ) {
    const nothing = { reopen: null, reopenRefused: '' };
    if (state !== 'locked') return nothing;
    const refusal = await this.access.reopenRefusal(actor, item.id);
    const leads = actor.role === 'chair' || actor.role === 'deputyChair';
    if (refusal?.code === 'vedtak.reopenDisqualified' && leads)
      return { ...nothing, reopenRefused: sentenceOfFault({ path: '', ...refusal }, language) };
    if (refusal) return nothing;
    const again = refused && isAboutReason(refused) ? refused : undefined;
    const reason = formField('textarea', 'reason', say('vedtak.reopenReason'), {
      ...{ hint: say('vedtak.reopenHint'), rows: 2, value: again?.reason ?? '' },
      fault: again ? sentenceOf(again.error, language) : '',
    });
    return {
      ...nothing,
      reopen: { action: `${address}/reopen`, isOpen: again !== undefined, reason },
    };
  }

  private begin(which: ItemCase, proposal: readonly string[], say: PageText) {
    const label = say(proposal.length > 0 ? 'vedtak.begin' : 'vedtak.beginEmpty');
    return { action: `${which.address}/begin`, label, proposal };
  }

  private async closingOf(which: ItemCase, say: PageText) {
    const faults = await this.closing.faultsOf(which.actor, which.item.id);
    const isSettled = which.item.status !== 'planned';
    return {
      action: `${which.address}/close`,
      faults: faults.map((fault) => sentenceOfFault(fault, which.language)),
      label: say(isSettled ? 'vedtak.lockAgain' : 'vedtak.close'),
      version: which.item.version,
    };
  }
}

/** A paragraph with what changed in words and looks. */
function shownRow({ proposed, adopted, outcome }: ParagraphTreatment, view: VedtakView, say: PageText) {
  const own = outcome === view.outcome || (adopted !== null && outcome === 'adopted') ? '' : outcome;
  return {
    ...markedParagraph(say, proposed, adopted),
    tag: adopted === null && own === 'none' ? say('vedtak.struck') : own ? say(`vedtak.outcome.${own}`) : '',
    isNew: proposed === null ? say('vedtak.isNew') : '',
  };
}

function textForm(which: ItemCase, view: VedtakView, rows: readonly ParagraphTreatment[], say: PageText) {
  const outcomes = vedtakOutcomes.map((value) => ({ value, label: say(`vedtak.outcome.${value}`) }));
  const empty: ParagraphTreatment = { proposed: null, adopted: null, outcome: view.outcome };
  return {
    action: `${which.address}/text`,
    unanimous: view.vote?.unanimous ? '' : `${which.address}/unanimous`,
    version: view.version,
    outcome: formField('select', 'outcome', say('vedtak.outcome'), {
      value: view.outcome,
      options: outcomes,
    }),
    changes: formField('textarea', 'changes', say('vedtak.changes'), {
      ...{ hint: say('vedtak.changesHint'), value: view.changes.join('\n'), rows: 3 },
    }),
    count: rows.length + 1,
    rows: [...rows, empty].map(({ proposed, adopted, outcome }, i) => ({
      ...{ i, proposed: proposed ?? '', original: adopted ?? '' },
      proposedHtml: proposed === null ? '' : htmlOfRuns(runsOf(proposed)),
      adopted: formField('textarea', `adopted-${i}`, labelOf(i, rows.length, say), {
        ...{ value: adopted === null ? '' : typedText(adopted), rows: 2 },
      }),
      outcome: formField('select', `outcome-${i}`, say('vedtak.outcomeOf', { number: i + 1 }), {
        value: outcome === view.outcome ? '' : outcome,
        options: [{ value: '', label: say('vedtak.sameOutcome') }, ...outcomes],
      }),
    })),
  };
}

function labelOf(i: number, rows: number, say: PageText): string {
  return i === rows ? say('vedtak.newParagraph') : say('vedtak.paragraph', { number: i + 1 });
}
