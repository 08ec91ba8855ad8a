import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { isInForce, type LegalBasisInput, LegalBasisService } from '#domain/habilitet';
import { webError } from '../../errors/web.errors.js';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import type { RegisterPresenter, ShownEntry } from '../register.pages.js';

const nothingTyped: LegalBasisInput = {
  ...{ code: '', shortText: '', description: '', validFrom: '', validTo: null },
};

/** Finds the list of legal bases, and the form of one. */
@Injectable()
export class LegalBasisPresenter implements RegisterPresenter<LegalBasisInput> {
  constructor(private readonly legalBases: LegalBasisService) {}

  /** All of them, with whether they hold today. */
  async list(actor: Actor, language: string) {
    const say = pageText(language);
    const today = osloLocal(systemClock.now()).date;
    return {
      ...{ title: say('habilitet.basesTitle'), lead: say('habilitet.basesLead') },
      empty: say('habilitet.basesEmpty'),
      rows: (await this.legalBases.all(actor)).map((row) => ({
        href: paths.legalBasis(row.id),
        name: row.shortText,
        note: `${row.description} ${periodText(row, say)}`,
        state: isInForce(row, today) ? '' : say('habilitet.basisNotNow'),
      })),
      ...{ addHref: paths.legalBasis('new'), addLabel: say('habilitet.basisNew') },
    };
  }

  /** The form. @param id undefined for a new one @throws DomainError `web.notFound` */
  async page(
    actor: Actor,
    language: string,
    id: string | undefined,
    { saved = false, failed }: ShownEntry<LegalBasisInput> = {},
  ) {
    const say = pageText(language);
    const stored = (await this.legalBases.all(actor)).find((row) => row.id === id);
    if (id !== undefined && !stored) throw webError('web.notFound');
    const { code, shortText, description, validFrom, validTo } = failed?.typed ?? stored ?? nothingTyped;
    const faults = formFaults(failed?.error, language, (path) => path.slice(1), 'code');
    const fault = (field: string) => ({ fault: faults.at(field) });
    return {
      title: stored ? stored.shortText : say('habilitet.basisNew'),
      ...{ crumb: say('habilitet.basesTitle'), crumbHref: paths.legalBases() },
      ...{ action: paths.legalBasis(id ?? 'new'), saved: saved && !failed, faults: faults.summary },
      version: failed?.version ?? stored?.version ?? 0,
      fields: [
        formField('text', 'code', say('habilitet.basisCode'), {
          ...{ ...fault('code'), value: code, hint: say('habilitet.basisCodeHint') },
        }),
        formField('text', 'shortText', say('habilitet.basisShortText'), {
          ...{ ...fault('shortText'), value: shortText, hint: say('habilitet.basisShortTextHint') },
        }),
        formField('textarea', 'description', say('habilitet.basisDescription'), {
          ...{ ...fault('description'), value: description, rows: 2 },
        }),
        formField('date', 'validFrom', say('habilitet.basisFrom'), {
          ...{ ...fault('validFrom'), value: validFrom },
        }),
        formField('date', 'validTo', say('habilitet.basisTo'), {
          ...{ ...fault('validTo'), value: validTo ?? '', hint: say('habilitet.basisToHint') },
        }),
      ],
      ...{ historyTitle: '', historyEmpty: '', history: [], links: [] },
    };
  }
}

function periodText(
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null },
  say: PageText,
): string {
  const first = norwegianShortDate(validFrom);
  if (validTo === null) return say('habilitet.basisSince', { first });
  return say('habilitet.basisBetween', { first, last: norwegianShortDate(validTo) });
}
