import { message } from '#kernel/messages';
import { norwegianTime } from '#kernel/norwegian-text';
import type { RulingOutcome } from './ruling-outcome.rules.js';

/** A ruling with everything that is printed about it; people by id. */
export interface PrintedRuling {
  readonly agendaItemId: string;
  readonly personId: string;
  readonly outcome: RulingOutcome;
  /** As it stood when it was ruled; null for somebody who is able. */
  readonly legalBasis: string | null;
  readonly decidedBy: 'others' | 'allPresent';
  /** All three are null when it was unanimous. */
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesAbstained: number | null;
  readonly castingBy: string | null;
  readonly fromTime: string | null;
  readonly outAt: string | null;
  readonly backAt: string | null;
  readonly staysAsAudience: boolean;
  readonly varaId: string | null;
}

/** Everybody whom the text of a ruling names. */
export function namedInRuling({ personId, castingBy, varaId }: PrintedRuling): string[] {
  return [personId, castingBy, varaId].filter((id) => id !== null);
}

/**
 * A ruling in words, as the referat says it: the outcome, how it was decided, and where the member went. Never the
 * private reason.
 * @param nameOf the name of a person by id
 */
export function rulingText(language: string, ruling: PrintedRuling, nameOf: (id: string) => string): string {
  const say = (code: string, params: Readonly<Record<string, string | number>> = {}) =>
    message(language, `document.ruling.${code}`, params);
  const sentences = [outcomeText(ruling, nameOf(ruling.personId), say), votesText(ruling, nameOf, say)];
  if (ruling.decidedBy === 'allPresent') sentences.push(say('allPresent'));
  if (ruling.outAt !== null) {
    const out = norwegianTime(ruling.outAt);
    sentences.push(
      ruling.backAt === null
        ? say('out', { out })
        : say('outAndBack', { out, back: norwegianTime(ruling.backAt) }),
    );
  }
  if (ruling.staysAsAudience) sentences.push(say('audience'));
  if (ruling.varaId !== null) sentences.push(say('vara', { name: nameOf(ruling.varaId) }));
  return sentences.join(' ');
}

type Say = (code: string, params?: Readonly<Record<string, string | number>>) => string;

function outcomeText({ outcome, legalBasis, fromTime }: PrintedRuling, name: string, say: Say): string {
  if (outcome === 'able') return say('able', { name });
  const told = { name, legalBasis: legalBasis ?? '' };
  return fromTime === null
    ? say('disqualified', told)
    : say('disqualifiedFrom', { ...told, time: norwegianTime(fromTime) });
}

function votesText(ruling: PrintedRuling, nameOf: (id: string) => string, say: Say): string {
  const { votesFor, votesAgainst, votesAbstained: abstained, castingBy, outcome } = ruling;
  if (votesFor === null || votesAgainst === null) return say('unanimous');
  const counts = { votesFor, votesAgainst };
  if (castingBy !== null) return say('casting', { ...counts, name: nameOf(castingBy) });
  if (votesFor === votesAgainst && outcome === 'able') return say('tieFell', counts);
  return abstained ? say('votesAbstained', { ...counts, abstained }) : say('votes', counts);
}
