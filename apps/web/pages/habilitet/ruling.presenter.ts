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
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { paths } from '../paths.js';
import { meetingNumberText } from '#domain/meetings';
import type { TypedRuling } from './ruling.form.js';

/** A ruling that came back with faults. */
export interface FailedRuling {
  readonly typed: TypedRuling;
  readonly error: DomainError;
}

const outcomes = [
  { value: 'able', label: 'Habil' },
  { value: 'disqualified', label: 'Inhabil' },
] as const;

/** Finds the part of a page where the secretary writes down what the council ruled. */
@Injectable()
export class RulingPresenter {
  constructor(private readonly rulings: RulingQueries) {}

  /** Null for those who do not record rulings. */
  async form(
    actor: Actor,
    grid: DeclarationGrid,
    which: { readonly itemId: string; readonly personId: string },
    failed?: FailedRuling,
  ) {
    if (actor.role !== 'secretariat') return null;
    const view = await this.rulings.seen(actor, which.itemId, which.personId);
    const typed = failed?.typed ?? typedFrom(view, grid, which);
    const over = grid.meeting.status === 'held' || grid.meeting.status === 'cancelled';
    const told = failed ? faultsOf(failed.error, 'nb-NO').map(({ sentence }) => sentence) : [];
    return {
      action: `${paths.habilitetCase(meetingNumberText(grid.meeting), which.itemId, which.personId)}/ruling`,
      ...{ typed, open: !over && (view.ruling !== null || view.ground.body !== undefined) },
      summary: summaryOf(view),
      whoDecides: whoDecides(view),
      audienceAllowed: view.ground.audienceAllowed,
      isAudience: typed.audience === 'yes',
      outcomes: outcomes.map((outcome) => ({ ...outcome, checked: outcome.value === typed.outcome })),
      grounds: grid.grounds.map(({ id, shortText, description }) => ({
        ...{ id, label: `${description} (${shortText})`, selected: id === typed.ground },
      })),
      faults: failed && told.length === 0 ? [sentenceOf(failed.error, 'nb-NO')] : told,
    };
  }
}

/** What stands in the form to begin with: the ruling there is, else what the person declared. */
function typedFrom(
  { ruling, legalBasis }: RulingView,
  { declarations, grounds }: DeclarationGrid,
  { itemId, personId }: { readonly itemId: string; readonly personId: string },
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

function summaryOf({ ruling }: RulingView): string {
  if (!ruling) return '';
  return ruling.outcome === 'able' ? 'Rådet fant medlemmet habilt.' : 'Rådet fant medlemmet inhabilt.';
}

function whoDecides({ ruling, ground }: RulingView): string {
  const decided = ruling ?? ground.body;
  if (!decided) return 'Det er ikke mange nok til stede til at rådet kan avgjøre dette nå.';
  const names = namesOf(ground, decided.deciders);
  return decided.decidedBy === 'others'
    ? `De som ikke selv er i spørsmål i saken, avgjør: ${names}.`
    : `Uten dem det gjelder er rådet ikke vedtaksført, så alle til stede avgjør: ${names}.`;
}

function namesOf({ people }: RulingGroundView, ids: readonly string[]): string {
  return norwegianList(ids.flatMap((id) => people.find((row) => row.personId === id)?.person.name ?? []));
}
