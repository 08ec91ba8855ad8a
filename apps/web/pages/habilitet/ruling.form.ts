import type { RulingInput, RulingOutcome } from '#domain/habilitet';
import type { SentFields } from '../sent-fields.js';

/** What was typed about a ruling, kept so that a form with faults shows it again. */
export interface TypedRuling {
  readonly outcome: string;
  readonly ground: string;
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly votesAbstained: string;
  readonly fromTime: string;
  readonly outAt: string;
  readonly backAt: string;
  readonly audience: string;
  readonly version: string;
}

/** What was sent, each field once. */
export function typedRuling(sent: SentFields): TypedRuling {
  const text = (name: string) => {
    const value = sent[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    ...{ outcome: text('outcome'), ground: text('ground'), audience: text('audience') },
    ...{
      votesFor: text('votesFor'),
      votesAgainst: text('votesAgainst'),
      votesAbstained: text('votesAbstained'),
    },
    ...{ fromTime: text('fromTime'), outAt: text('outAt'), backAt: text('backAt'), version: text('version') },
  };
}

/** The same as the council's ruling takes it. No vote at all means unanimous; a field left empty beside others is 0. */
export function rulingFrom(typed: TypedRuling): RulingInput {
  const counts = [typed.votesFor, typed.votesAgainst, typed.votesAbstained];
  const [yes, no, abstained] = counts.map((count) => Number(count));
  const time = (text: string) => (text === '' ? null : text);
  return {
    outcome: typed.outcome as RulingOutcome,
    legalBasisId: typed.ground === '' ? null : typed.ground,
    votes: counts.every((count) => count === '') ? null : { for: yes, against: no, abstained },
    ...{ fromTime: time(typed.fromTime), outAt: time(typed.outAt), backAt: time(typed.backAt) },
    staysAsAudience: typed.audience === 'yes',
  };
}
