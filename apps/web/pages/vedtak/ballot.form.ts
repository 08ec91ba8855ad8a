import { type BallotCount, type BallotInput, ballotKinds } from '#domain/vedtak';
import { fieldIn, type SentFields } from '../sent-fields.js';

/** Which ballot is opened: `proposal`, `between`, or the id of an alternative. */
export function ballotInputIn(sent: SentFields): BallotInput {
  const kind = ballotKinds.find((each) => each === fieldIn(sent, 'kind')) ?? 'named';
  const subject = fieldIn(sent, 'subject');
  if (subject === 'between') return { kind, subject };
  return subject === '' || subject === 'proposal'
    ? { kind, subject: 'proposal' }
    : { kind, subject: 'alternative', alternativeId: subject };
}

/** The votes that were filled in by name; who is left open has not voted. */
export function namedVotesIn(sent: SentFields): { readonly personId: string; readonly choice: string }[] {
  return Object.keys(sent)
    .filter((name) => name.startsWith('vote-'))
    .map((name) => ({ personId: name.slice('vote-'.length), choice: fieldIn(sent, name) }))
    .filter(({ choice }) => choice !== '');
}

/** The counts that were filled in. Without any the program counts; an empty field beside filled ones is none. */
export function countIn(sent: SentFields): BallotCount {
  const names = Object.keys(sent).filter((name) => name.startsWith('count-') && fieldIn(sent, name) !== '');
  const counts = Object.fromEntries(
    names.map((name) => [name.slice('count-'.length), Number(fieldIn(sent, name))]),
  );
  const chairChoice = fieldIn(sent, 'chair');
  return { ...(names.length > 0 ? { counts } : {}), ...(chairChoice ? { chairChoice } : {}) };
}
