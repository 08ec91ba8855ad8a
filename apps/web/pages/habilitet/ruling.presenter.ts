import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { norwegianList } from '#kernel/norwegian-text';
import {
  type DeclarationGrid,
  type RulingGroundView,
  RulingQueries,
  type RulingView,
} from '#domain/habilitet';
import { meetingNumberText } from '#domain/meetings';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import type { TypedRuling } from './ruling.form.js';

/** A ruling that came back with faults. */
export interface FailedRuling {
  readonly typed: TypedRuling;
  readonly error: DomainError;
}

interface Which {
  readonly itemId: string;
  readonly personId: string;
}

/** Finds the part of a page where the secretary writes down what the council ruled. */
@Injectable()
export class RulingPresenter {
  constructor(private readonly rulings: RulingQueries) {}

  /** Null for those who do not record rulings. */
  async form(actor: Actor, language: string, grid: DeclarationGrid, which: Which, failed?: FailedRuling) {
    if (actor.role !== 'secretariat') return null;
    const say = pageText(language);
    const view = await this.rulings.seen(actor, which.itemId, which.personId);
    const typed = failed?.typed ?? typedFrom(view, grid, which);
    const over = grid.meeting.status === 'held' || grid.meeting.status === 'cancelled';
    const action = `${paths.habilitetCase(meetingNumberText(grid.meeting), which.itemId, which.personId)}/ruling`;
    const faults = formFaults(failed?.error, language, fieldAt, 'outcome-able');
    return {
      ...{ action, takeBackAction: `${action}/take-back`, varaAction: `${action}/vara` },
      ...{ version: typed.version, open: !over && (view.ruling !== null || view.ground.body !== undefined) },
      ...{ summary: summaryOf(view, say), whoDecides: whoDecides(view, say), tie: tieText(view, say) },
      canTakeBack: !over && view.ruling !== null,
      outcomes: (['able', 'disqualified'] as const).map((value) => ({
        ...{ value, label: say(`habilitet.${value}`), checked: value === typed.outcome },
      })),
      outcomeFault: faults.at('outcome-able'),
      ground: formField('select', 'ground', say('habilitet.ground'), {
        ...{ value: typed.ground, fault: faults.at('ground'), options: groundOptions(grid, say) },
      }),
      votes: (['votesFor', 'votesAgainst', 'votesAbstained'] as const).map((field) =>
        formField('number', field, say(`habilitet.${field}`), { value: typed[field] }),
      ),
      votesFault: faults.at('votesFor'),
      times: (['fromTime', 'outAt', 'backAt'] as const).map((field) =>
        formField('time', field, say(`habilitet.${field}`), { value: typed[field], fault: faults.at(field) }),
      ),
      audience: view.ground.audienceAllowed
        ? formField('check', 'audience', say('habilitet.audience'), {
            ...{ checked: typed.audience === 'yes', fault: faults.at('audience') },
          })
        : null,
      ...{ summaryFaults: faults.summary, vara: over ? null : varaOf(view, say) },
    };
  }
}

/** The grounds that can be picked on the day of the meeting. */
export function groundOptions({ grounds }: DeclarationGrid, say: PageText) {
  return [
    { value: '', label: say('habilitet.notChosen') },
    ...grounds.map(({ id, shortText, description }) => ({
      value: id,
      label: `${description} (${shortText})`,
    })),
  ];
}

function fieldAt(path: string): string {
  if (path === '/votes') return 'votesFor';
  if (path === '/outcome') return 'outcome-able';
  return path === '/staysAsAudience' ? 'audience' : path.slice(1);
}

/** Who can take the seat in the item; null while nobody is disqualified or the council has no vara for the seat. */
function varaOf({ ruling, ground }: RulingView, say: PageText) {
  if (ruling?.outcome !== 'disqualified' || (ground.vara.length === 0 && !ruling.varaId)) return null;
  const options = ground.vara.map(({ personId, name, isPresent }) => ({
    ...{ value: personId, label: isPresent ? name : say('habilitet.varaNotHere', { name }) },
  }));
  return {
    version: ruling.version,
    field: formField('select', 'varaId', say('habilitet.vara'), {
      ...{ value: ruling.varaId ?? '', hint: say('habilitet.varaHint') },
      options: [{ value: '', label: say('habilitet.varaNobody') }, ...options],
    }),
  };
}

/** What stands in the form to begin with: the ruling there is, else what the person declared. */
function typedFrom(
  { ruling, legalBasis }: RulingView,
  { declarations, grounds }: DeclarationGrid,
  { itemId, personId }: Which,
): TypedRuling {
  const declared = declarations.find((row) => row.agendaItemId === itemId && row.personId === personId);
  const text = (value: number | string | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  return {
    outcome: text(ruling?.outcome),
    ground: text(grounds.find((row) => row.shortText === legalBasis)?.id ?? declared?.legalBasisId),
    ...{ votesFor: text(ruling?.votesFor), votesAgainst: text(ruling?.votesAgainst) },
    ...{ votesAbstained: text(ruling?.votesAbstained), fromTime: text(ruling?.fromTime) },
    ...{ outAt: text(ruling?.outAt), backAt: text(ruling?.backAt), version: text(ruling?.version ?? 0) },
    audience: ruling?.staysAsAudience ? 'yes' : '',
  };
}

function summaryOf({ ruling }: RulingView, say: PageText): string {
  if (!ruling) return '';
  return say(ruling.outcome === 'able' ? 'habilitet.foundAble' : 'habilitet.foundDisqualified');
}

function whoDecides({ ruling, ground }: RulingView, say: PageText): string {
  const decided = ruling ?? ground.body;
  if (!decided) return say('habilitet.nobodyDecides');
  const names = namesOf(ground, decided.deciders);
  const tense = ruling ? 'Decided' : 'Decide';
  return say(`habilitet.${decided.decidedBy === 'others' ? 'others' : 'all'}${tense}`, { names });
}

/** What a tie would mean here. */
function tieText({ castingBy, ground, ruling }: RulingView, say: PageText): string {
  if (ruling || !ground.body) return '';
  if (castingBy === null) return say('habilitet.tieFalls');
  return say('habilitet.tieDecidedBy', { name: namesOf(ground, [castingBy]) });
}

function namesOf({ people }: RulingGroundView, ids: readonly string[]): string {
  return norwegianList(ids.flatMap((id) => people.find((row) => row.personId === id)?.person.name ?? []));
}
