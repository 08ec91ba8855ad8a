import { Injectable } from '@nestjs/common';
import {
  type DecisionInput,
  documentName,
  type InnsynDocumentView,
  innsynNumberText,
  innsynOutcomes,
  InnsynQueries,
  proposedDecision,
  type StandingDocument,
} from '#domain/innsyn';
import { ExemptionRegister } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { osloLocal } from '#kernel/oslo-time';
import { webError } from '../../errors/web.errors.js';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** A decision that was refused, as it was chosen. */
export interface FailedDecision {
  readonly error: DomainError;
  readonly typed: DecisionInput;
}

/** Finds the page where it is decided about one document, beginning from what its exemptions already say. */
@Injectable()
export class InnsynDecisionPresenter {
  constructor(
    private readonly requests: InnsynQueries,
    private readonly register: ExemptionRegister,
  ) {}

  /** @throws DomainError `innsyn.notFound`, `innsyn.documentNotFound`, `innsyn.forbidden`, `web.notFound` when it is answered */
  async page(actor: Actor, language: string, id: string, documentId: string, failed?: FailedDecision) {
    const say = pageText(language);
    const { view, entry } = await this.requests.document(actor, id, documentId);
    const { document } = entry;
    if (!document || view.request.status !== 'open') throw webError('web.notFound');
    const typed = failed?.typed ?? storedDecision(entry) ?? proposedDecision(document.standing);
    const number = innsynNumberText(view.request);
    const faults = formFaults(
      failed?.error,
      language,
      (path) => fieldIds[path] ?? path.slice(1),
      'outcome-whole',
    );
    return {
      title: say('innsyn.decideTitle'),
      crumbs: [
        { href: paths.innsynList(), label: say('innsyn.title') },
        { href: paths.innsyn(id), label: say('innsyn.one', { number }) },
      ],
      name: documentName(language, document, document.title),
      ...{ action: paths.innsynDocument(id, documentId), back: paths.innsyn(id), version: entry.version },
      faults: faults.summary,
      ...standingOf(say, document),
      outcomeFault: faults.at('outcome-whole'),
      outcomes: innsynOutcomes.map((value) => ({
        ...{ value, label: say(`innsyn.outcome.${value}`), hint: say(`innsyn.outcomeHint.${value}`) },
        checked: typed.outcome === value,
      })),
      legalBasis: formField('select', 'legalBasis', say('innsyn.legalBasis'), {
        ...{ value: typed.legalBasis, fault: faults.at('legalBasis'), hint: say('innsyn.keptBackOnly') },
        options: this.bases(say, document, typed.legalBasis),
      }),
      reason: formField('textarea', 'reason', say('innsyn.reason'), {
        ...{ value: typed.reason, fault: faults.at('reason'), rows: 3, hint: say('innsyn.reasonHint') },
      }),
      enhancedAccess: formField('select', 'enhancedAccess', say('innsyn.access'), {
        ...{
          value: typed.enhancedAccess,
          fault: faults.at('enhancedAccess'),
          hint: say('innsyn.accessHint'),
        },
        options: ['', 'notGiven', 'duty'].map((value) => ({
          value,
          label: say(`innsyn.accessOf.${value || 'none'}`),
        })),
      }),
      enhancedAccessNote: formField('textarea', 'enhancedAccessNote', say('innsyn.accessNote'), {
        ...{ value: typed.enhancedAccessNote, fault: faults.at('enhancedAccessNote'), rows: 2 },
      }),
    };
  }

  /** What the exemptions name first, then everything that is in force. */
  private bases(say: PageText, { standing }: StandingDocument, chosen: string) {
    const inForce = this.register.on(osloLocal(systemClock.now()).date);
    const known = new Set(inForce.map(({ shortText }) => shortText));
    const own = [
      chosen,
      proposedDecision(standing).legalBasis,
      ...standing.exemptions.map((each) => each.legalBasis),
    ];
    const others = [...new Set(own)].filter((text) => text !== '' && !known.has(text));
    return [
      { value: '', label: say('innsyn.choose') },
      ...others.map((value) => ({ value, label: value })),
      ...inForce.map(({ shortText, description }) => ({
        ...{ value: shortText, label: `${shortText}: ${description}` },
      })),
    ];
  }
}

const fieldIds: Readonly<Record<string, string>> = { '/outcome': 'outcome-whole' };

function storedDecision(entry: InnsynDocumentView): DecisionInput | undefined {
  const { outcome, legalBasis, reason, enhancedAccess, enhancedAccessNote } = entry;
  if (outcome === null) return undefined;
  return {
    ...{ outcome, legalBasis: legalBasis ?? '', reason, enhancedAccessNote },
    enhancedAccess: enhancedAccess === null || enhancedAccess === 'given' ? '' : enhancedAccess,
  };
}

/** What holds of the document now, and the page where that is changed. */
function standingOf(say: PageText, document: StandingDocument) {
  const { exemptions, isFinished, canBePartial } = document.standing;
  const duty = exemptions.some(({ isDuty }) => isDuty === true);
  const unknown = exemptions.some(({ isDuty }) => isDuty === null);
  return {
    standing: say(
      !isFinished
        ? 'innsyn.standing.draft'
        : exemptions.length > 0
          ? 'innsyn.standing.exempt'
          : 'innsyn.standing.open',
    ),
    exemptions: exemptions.map(({ scope, legalBasis, reason }) => ({
      ...{ scope: say(`innsyn.scope.${scope}`), legalBasis, reason },
    })),
    warning: duty ? say('innsyn.dutyWarning') : unknown ? say('innsyn.unknownWarning') : '',
    rest: canBePartial
      ? say('innsyn.canBePartial')
      : isFinished
        ? say(`innsyn.cannotBePartial.${placeOf(document)}`)
        : '',
    ...exemptionsOf(say, document),
  };
}

/** The list where that is changed: of a letter that of letters, because it need not belong to a meeting. */
function exemptionsOf(say: PageText, { kind, meetingNumber }: StandingDocument) {
  if (kind === 'letter')
    return { exemptHref: paths.letterExemptions(), exemptLabel: say('innsyn.toLetterExemptions') };
  const exemptHref = meetingNumber === '' ? '' : paths.exemptions(meetingNumber);
  return { exemptHref, exemptLabel: say('innsyn.toExemptions', { number: meetingNumber }) };
}

const placeOf = ({ kind }: StandingDocument) => (kind === 'vedlegg' ? 'vedlegg' : 'text');
