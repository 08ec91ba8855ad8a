import type { InterestInput, InterestKind } from '#domain/habilitet';
import type { SentFields } from '../sent-fields.js';

/** What was typed, kept so that a form with faults shows it again. */
export interface TypedInterest {
  readonly kind: string;
  readonly organisation: string;
  readonly description: string;
  readonly from: string;
  readonly to: string;
}

/** What was sent, each field once. */
export function typedInterest(sent: SentFields): TypedInterest {
  const text = (name: string) => {
    const value = sent[name];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  return {
    ...{ kind: text('kind'), organisation: text('organisation'), description: text('description') },
    ...{ from: text('from'), to: text('to') },
  };
}

/** The same as the register takes it; the register judges it. */
export function interestFrom({ kind, organisation, description, from, to }: TypedInterest): InterestInput {
  return {
    kind: kind as InterestKind,
    ...{ organisation, description, from: from === '' ? null : from, to: to === '' ? null : to },
  };
}
