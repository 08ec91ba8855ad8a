import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { ActionPlanQueries } from '#domain/action-plan';
import { canonicalCaseNumber, PeopleQueries } from '#domain/councils';
import { CaseReferenceQueries, caseTypes, type CaseType } from '#domain/meetings';
import type { WrittenPaper } from '#domain/saksframlegg';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';

/** The form of a paper's head as it was sent. */
export interface TypedHead {
  readonly submittedBy: string;
  readonly caseOfficers: readonly string[];
  readonly areaKeys: readonly string[];
  /** Numbers of the cases that are ticked. */
  readonly earlierTreated: readonly string[];
  /** What stands in the field for one more, as it was typed or chosen. */
  readonly moreEarlier: string;
  /** Of a paper that waits: what its item will be called, and its types. */
  readonly waiting?: { readonly title: string; readonly caseTypes: readonly CaseType[] };
}

/** Finds what a paper says about itself, to be chosen and not typed: who fronts it, who wrote it, areas, earlier cases. */
@Injectable()
export class PaperHeadPresenter {
  constructor(
    private readonly people: PeopleQueries,
    private readonly plans: ActionPlanQueries,
    private readonly cases: CaseReferenceQueries,
  ) {}

  async form(
    actor: Actor,
    written: WrittenPaper,
    language: string,
    unsaved: { readonly head?: TypedHead; readonly refusal?: DomainError },
  ) {
    const say = pageText(language);
    const { paper, standing } = written;
    const until = standing?.meeting.startsAt ?? systemClock.now();
    const day = osloLocal(until).date;
    const { others } = await this.people.rosterOn(actor, day);
    const secretariat = others.filter(({ role }) => role === 'secretariat');
    const areas = (await this.plans.planOn(actor, day))?.areas ?? [];
    const kept = written.earlierTreated.map(({ caseNumber }) => caseNumber);
    const typed: TypedHead = unsaved.head ?? { ...paper, earlierTreated: kept, moreEarlier: '' };
    const error = unsaved.head && unsaved.refusal;
    const faults = formFaults(error, language, fieldOfHead, 'submittedBy');
    return {
      faults: faults.summary,
      waiting: standing ? null : waitingFields(written, typed, faults.at('item-title'), say),
      submittedBy: formField('select', 'submittedBy', say('paper.submittedBy'), {
        value: typed.submittedBy,
        fault: faults.at('submittedBy'),
        options: secretariat.map(({ id, name }) => ({ value: id, label: name })),
      }),
      officers: secretariat.map(({ id, name }) => ({
        ...{ id, name, checked: typed.caseOfficers.includes(id) },
      })),
      areas: areas.map(({ key, name }) => ({ key, name, checked: typed.areaKeys.includes(key) })),
      earlier: earlierFields(
        [...written.earlierTreated, ...(await this.earlierCases(actor, until))],
        typed,
        faults.at('moreEarlier'),
        say,
      ),
    };
  }

  private async earlierCases(actor: Actor, until: Date): Promise<readonly EarlierCase[]> {
    const cases = await this.cases.earlierThan(actor, until);
    return cases.map((known) => ({ caseNumber: canonicalCaseNumber(known), title: known.title }));
  }
}

interface EarlierCase {
  readonly caseNumber: string;
  readonly title: string;
}

/** The cases that are chosen, to be ticked off, and a field in which one more is found by number or title. */
function earlierFields(cases: readonly EarlierCase[], typed: TypedHead, fault: string, say: PageText) {
  const titles = new Map(cases.map(({ caseNumber, title }) => [caseNumber, title]));
  return {
    chosen: typed.earlierTreated.map((number) => ({ number, title: titles.get(number) ?? '' })),
    more: formField('text', 'moreEarlier', say('paper.moreEarlier'), {
      ...{ value: typed.moreEarlier, fault, list: 'earlier-cases', hint: say('paper.moreEarlierHint') },
    }),
    cases: [...titles]
      .filter(([number]) => !typed.earlierTreated.includes(number))
      .map(([number, title]) => ({ number, title })),
  };
}

/** What the item will be called, and its types: the item has them once there is one. */
function waitingFields(
  { title, caseTypes: types }: WrittenPaper,
  { waiting }: TypedHead,
  fault: string,
  say: PageText,
) {
  const chosen = waiting?.caseTypes ?? types;
  return {
    title: formField('text', 'item-title', say('waiting.title'), {
      ...{ value: waiting?.title ?? title, fault },
    }),
    types: caseTypes.map((value) => ({
      ...{ value, label: say(`agenda.type.${value}`), checked: chosen.includes(value) },
    })),
  };
}

function fieldOfHead(path: string): string {
  if (path === '/title') return 'item-title';
  return path.startsWith('/earlierTreated') ? 'moreEarlier' : 'submittedBy';
}
