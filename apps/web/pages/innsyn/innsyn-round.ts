import {
  documentName,
  type InnsynDocumentView,
  innsynNumberText,
  type InnsynOutcome,
  type InnsynRound,
  type InnsynView,
  nameInAnswer,
} from '#domain/innsyn';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { PageText } from '../page-text.js';
import { paths } from '../paths.js';

const colors: Readonly<Record<InnsynOutcome, string>> = {
  whole: 'success',
  partial: 'warning',
  refused: 'danger',
  notYet: 'neutral',
};

/** One decision on a request as the page shows it: its documents, and the answer when it went. */
export function roundOf(say: PageText, language: string, { request }: InnsynView, round: InnsynRound) {
  const { answer, documents } = round;
  const isOpen = request.status === 'open' && answer === null;
  return {
    heading: say('innsyn.round', { number: round.round, request: innsynNumberText(request) }),
    documents: documents.map((entry, i) => documentRow(say, language, { entry, isOpen, number: i + 1 })),
    answered: answer
      ? say('innsyn.answeredBy', {
          ...{ date: norwegianShortDate(answer.answeredOn), way: say(`innsyn.wayOf.${answer.way}`) },
        })
      : '',
    letterHref: answer?.letterFileId ? paths.innsynLetter(request.id, round.round) : '',
    filesHref: documents.some(({ fileId }) => fileId !== null)
      ? paths.innsynFiles(request.id, round.round)
      : '',
    renewed: answer?.renewedBecause ?? '',
  };
}

interface Row {
  readonly entry: InnsynDocumentView;
  readonly isOpen: boolean;
  readonly number: number;
}

function documentRow(say: PageText, language: string, { entry, isOpen, number }: Row) {
  const { id, requestId, document, outcome, version, decidedAt, legalBasis, isOvertaken } = entry;
  const name = document ? documentName(language, document, document.title) : nameInAnswer(language, entry);
  const what = name || say('innsyn.gone');
  const exempt = document?.standing.exemptions ?? [];
  return {
    ...{ number, name: what, version, legalBasis: legalBasis ?? '' },
    tag: outcome
      ? { label: say(`innsyn.outcome.${outcome}`), color: colors[outcome] }
      : { label: say('innsyn.outcome.undecided'), color: 'info' },
    note:
      outcome === null && exempt.length > 0
        ? say('innsyn.isExempt', { legalBasis: exempt[0].legalBasis })
        : '',
    overtaken: isOpen && isOvertaken ? say('innsyn.overtaken') : '',
    access: entry.enhancedAccess === 'given' ? say('innsyn.accessGiven') : '',
    decided: decidedAt
      ? say('innsyn.decidedBy', {
          ...{ who: entry.decidedBy, date: norwegianShortDate(osloLocal(decidedAt).date) },
        })
      : '',
    decideHref: isOpen && document ? paths.innsynDocument(requestId, id) : '',
    decide: say(outcome ? 'innsyn.decideAgain' : 'innsyn.decide'),
    decideOf: say('innsyn.decideOf', { what }),
    removeAction: isOpen ? `${paths.innsynDocument(requestId, id)}/remove` : '',
    removeOf: say('innsyn.removeOf', { what }),
  };
}
