import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { ActionPlanQueries } from '#domain/action-plan';
import { PeopleQueries } from '#domain/councils';
import { caseTypes, type CaseType } from '#domain/meetings';
import type { WrittenPaper } from '#domain/saksframlegg';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';

/** The form of a paper's head as it was sent. */
export interface TypedHead {
  readonly submittedBy: string;
  readonly caseOfficers: readonly string[];
  readonly areaKeys: readonly string[];
  readonly earlierTreated: string;
  /** Of a paper that waits: what its item will be called, and its types. */
  readonly waiting?: { readonly title: string; readonly caseTypes: readonly CaseType[] };
}

/** Finds what a paper says about itself, to be chosen and not typed: who fronts it, who wrote it, areas, earlier cases. */
@Injectable()
export class PaperHeadPresenter {
  constructor(
    private readonly people: PeopleQueries,
    private readonly plans: ActionPlanQueries,
  ) {}

  async form(
    actor: Actor,
    written: WrittenPaper,
    language: string,
    unsaved: { readonly head?: TypedHead; readonly refusal?: DomainError },
  ) {
    const say = pageText(language);
    const { paper, standing, earlierTreated } = written;
    const day = osloLocal(standing?.meeting.startsAt ?? systemClock.now()).date;
    const { others } = await this.people.rosterOn(actor, day);
    const secretariat = others.filter(({ role }) => role === 'secretariat');
    const areas = (await this.plans.planOn(actor, day))?.areas ?? [];
    const kept = earlierTreated.map(({ caseNumber }) => caseNumber).join('\n');
    const typed: TypedHead = unsaved.head ?? { ...paper, earlierTreated: kept };
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
      earlier: formField('textarea', 'earlierTreated', say('paper.earlierTreated'), {
        ...{ value: typed.earlierTreated, fault: faults.at('earlierTreated'), rows: 2 },
        hint: say('paper.earlierHint'),
      }),
    };
  }
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
  return path.startsWith('/earlierTreated') ? 'earlierTreated' : 'submittedBy';
}
