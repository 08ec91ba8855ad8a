import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import {
  type Exemption,
  type ExemptionInput,
  ExemptionQueries,
  type ExemptKind,
  type ExemptScope,
} from '#domain/exemption';
import { ExemptionRegister, shieldReaders } from '#domain/meetings';
import { ExemptionListQueries } from '#domain/publication';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { osloLocal } from '#kernel/oslo-time';
import { sentenceOf } from '../../errors/error-sentence.js';
import { webError } from '../../errors/web.errors.js';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { documentLabel } from './document-label.js';
import { exemptionPlace } from './exemption-place.js';

/** A form that came back, with what was typed. */
export interface FailedExemption {
  readonly error: DomainError;
  readonly typed: ExemptionInput;
}

/** What a form is about: a document or passages of it, or an exemption that exists. */
export type FormSubject =
  | { readonly kind: ExemptKind; readonly id: string; readonly scope: ExemptScope }
  | { readonly exemption: Readonly<Exemption> };

/** Finds the form in which something is exempted. */
@Injectable()
export class ExemptionFormPresenter {
  constructor(
    private readonly exemptions: ExemptionQueries,
    private readonly lists: ExemptionListQueries,
    private readonly register: ExemptionRegister,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** The form of something new. @throws DomainError `web.notFound` when there is no such document */
  async blank(
    actor: Actor,
    language: string,
    subject: Extract<FormSubject, { id: string }>,
    failed?: FailedExemption,
  ) {
    return { ...(await this.page(actor, language, subject, failed)), redacted: null };
  }

  /**
   * The form of one that holds.
   * @param refused why a redacted version was not taken in
   * @throws DomainError `exemption.notFound`, `web.notFound`
   */
  async stored(actor: Actor, language: string, id: string, failed?: FailedExemption, refused?: DomainError) {
    const exemption = await this.exemptions.one(actor, id);
    const page = await this.page(actor, language, { exemption }, failed);
    return { ...page, redacted: redactedOf(language, exemption, refused) };
  }

  private async page(actor: Actor, language: string, subject: FormSubject, failed?: FailedExemption) {
    const say = pageText(language);
    const stored = 'exemption' in subject ? subject.exemption : undefined;
    const { kind, id, scope } =
      'exemption' in subject
        ? { kind: subject.exemption.ownerKind, id: subject.exemption.ownerId, scope: subject.exemption.scope }
        : subject;
    const found = await this.lists.document(actor, kind, id);
    if (!found || stored?.liftedAt) throw webError('web.notFound');
    const label = documentLabel(say, found.document);
    return {
      title: say(stored ? 'exemption.changeTitle' : 'exemption.newTitle'),
      ...{
        ...exemptionPlace(say, found.meeting),
        label,
        scope: say(`exemption.scope.${scope}`),
      },
      ...{
        isStored: stored !== undefined,
        version: stored?.version ?? 0,
        mark: scope === 'passage' && stored ? stored.key : '',
      },
      action: stored ? paths.exemption(stored.id) : paths.newExemption(kind, id),
      liftAction: stored ? `${paths.exemption(stored.id)}/lift` : '',
      isPassage: scope === 'passage',
      ...(await this.fields(actor, language, {
        stored,
        failed,
        withTitle: scope === 'document' && kind === 'vedlegg',
      })),
    };
  }

  /** The fields, also for the page where passages are marked. */
  async fields(
    actor: Actor,
    language: string,
    about: {
      readonly stored?: Readonly<Exemption>;
      readonly failed?: FailedExemption;
      readonly withTitle: boolean;
    },
  ) {
    const say = pageText(language);
    const { stored, failed } = about;
    const { shieldedReaders } = await this.councils.settings(actor);
    const typed = failed?.typed ?? stored;
    const faults = formFaults(failed?.error, language, (path) => path.slice(1), 'legalBasis');
    const bases = this.register.on(osloLocal(systemClock.now()).date);
    const basis = typed?.legalBasis ?? '';
    const isKnown = basis === '' || bases.some(({ shortText }) => shortText === basis);
    const readers = typed?.readers ?? shieldedReaders;
    const text = (name: 'reason' | 'shieldedTitle' | 'enhancedAccessNote') => ({
      ...{ value: typed?.[name] ?? '', fault: faults.at(name) },
    });
    return {
      faults: faults.summary,
      legalBasis: formField('select', 'legalBasis', say('exemption.legalBasis'), {
        ...{ value: basis, fault: faults.at('legalBasis') },
        options: [
          { value: '', label: say('exemption.choose') },
          ...(isKnown ? [] : [{ value: basis, label: basis }]),
          ...bases.map(({ shortText, description }) => ({
            ...{ value: shortText, label: `${shortText}: ${description}` },
          })),
        ],
      }),
      reason: formField('textarea', 'reason', say('exemption.reason'), {
        ...{ ...text('reason'), rows: 2, hint: say('exemption.reasonHint') },
      }),
      shieldedTitle: about.withTitle
        ? formField('text', 'shieldedTitle', say('exemption.shieldedTitle'), {
            ...{ ...text('shieldedTitle'), hint: say('exemption.shieldedTitleHint') },
          })
        : null,
      enhancedAccess: formField('check', 'enhancedAccess', say('exemption.access'), {
        checked: typed?.enhancedAccess ?? false,
      }),
      enhancedAccessNote: formField('textarea', 'enhancedAccessNote', say('exemption.accessNote'), {
        ...{ ...text('enhancedAccessNote'), rows: 2 },
      }),
      reviewOn: formField('date', 'reviewOn', say('exemption.reviewOn'), {
        ...{ value: typed?.reviewOn ?? '', fault: faults.at('reviewOn'), hint: say('exemption.reviewHint') },
      }),
      readers: shieldReaders.map((value) => ({
        ...{ value, label: say(`exemption.role.${value}`), checked: readers.includes(value) },
      })),
    };
  }
}

/** The part of the form about the redacted version; null for what can have none. */
function redactedOf(
  language: string,
  { id, scope, ownerKind, redactedFileId }: Readonly<Exemption>,
  refused: DomainError | undefined,
) {
  if (scope !== 'document' || ownerKind !== 'vedlegg') return null;
  const action = `${paths.exemption(id)}/redacted`;
  return {
    ...{ action, href: redactedFileId === null ? '' : action },
    fault: refused ? sentenceOf(refused, language) : '',
  };
}
