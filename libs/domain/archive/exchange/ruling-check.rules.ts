import type { Fault } from '#kernel/domain-error';
import type { CaseEntry } from './case.schema.js';
import { instantFaults } from './oslo-instant.rules.js';
import { repeated } from './repeated.rules.js';

type Ruling = NonNullable<CaseEntry['rulings']>[number];

/** What cannot be so in the rulings of an item. @param path of the item */
export function rulingEntryFaults(item: CaseEntry, path: string): Fault[] {
  const rulings = item.rulings ?? [];
  const listed = new Set(item.disqualified.map(({ person }) => person));
  return [
    ...repeated(
      rulings,
      ({ person }) => person,
      (_, i) => ({ path: `${path}/rulings/${i}/person`, code: 'habilitet.personTwice' }),
    ),
    ...rulings.flatMap((ruling, i) => faultsOf(ruling, `${path}/rulings/${i}`, listed.has(ruling.person))),
  ];
}

function faultsOf(ruling: Ruling, path: string, isListed: boolean): Fault[] {
  const faults: Fault[] = [];
  const at = (field: string, code: string) => faults.push({ path: `${path}/${field}`, code });
  const { outcome, votes, castingVote, out, back, vara, person } = ruling;
  const isOut = outcome === 'disqualified';
  if (isOut !== isListed) at('outcome', 'exchange.rulingNotListed');
  if (votes && votes.for !== votes.against && votes.for > votes.against !== isOut)
    at('votes', 'habilitet.votesContradict');
  if (castingVote !== undefined && votes?.for !== votes?.against) at('castingVote', 'exchange.noTie');
  if (castingVote !== undefined && !votes) at('castingVote', 'exchange.noTie');
  if (back !== undefined && out === undefined) at('back', 'habilitet.backWithoutOut');
  else if (back !== undefined && out !== undefined && back < out) at('back', 'habilitet.backBeforeOut');
  if (vara !== undefined && (vara === person || !isOut)) at('vara', 'habilitet.varaNotAvailable');
  return [...faults, ...instantFaults(`${path}/ruled`, ruling.ruled)];
}
