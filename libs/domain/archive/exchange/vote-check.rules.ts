import type { Fault } from '#kernel/domain-error';
import { treatmentFaults } from '#domain/vedtak';
import type { CaseEntry } from './case.schema.js';
import type { HtmlPlace, LinkTargets } from './html-check.rules.js';
import { instantFaults } from './oslo-instant.rules.js';
import { repeated } from './repeated.rules.js';
import type { BallotEntry } from './vote.schema.js';

/** What cannot be so in the ballots and alternatives of an item. @param path of the item */
export function voteFaults({ votes, vedtak }: CaseEntry, path: string): Fault[] {
  if (votes === undefined) return [];
  const treatment = (votes.treatment ?? []).map(({ proposed, adopted, outcome }) => ({
    ...{ proposed: proposed ?? null, adopted: adopted ?? null, outcome },
  }));
  const untold = votes.treatment === undefined ? [] : treatmentFaults(treatment, vedtak?.paragraphs ?? []);
  const told = untold.map((fault) => ({ ...fault, path: `${path}/votes${fault.path}` }));
  const ballots = (votes.ballots ?? []).flatMap((ballot, i) =>
    ballotFaults(ballot, (votes.alternatives ?? []).length, `${path}/votes/ballots/${i}`),
  );
  return [...told, ...ballots];
}

function ballotFaults(ballot: BallotEntry, alternatives: number, path: string): Fault[] {
  const { kind, subject, options, voters, tally, winner, eligible, result } = ballot;
  const choices =
    subject === 'between'
      ? [...options.map((_, i) => String(i + 1)), 'abstain']
      : ['for', 'against', 'abstain'];
  const impossible = (field: string): Fault => ({
    path: `${path}/${field}`,
    code: 'exchange.ballotImpossible',
  });
  const votes = tally.reduce((sum, row) => sum + row.votes, 0);
  const won = result === 'carried' || result === 'carriedByCastingVote';
  return [
    ...tally.flatMap(({ choice, votes: count }, i) =>
      choices.includes(choice) && count > 0 ? [] : [impossible(`tally/${i}`)],
    ),
    ...(votes > eligible ? [impossible('tally')] : []),
    ...(won === (winner !== undefined) && (winner ?? 1) <= options.length ? [] : [impossible('winner')]),
    ...(subject === 'between' || options.length === 1 ? [] : [impossible('options')]),
    ...options.flatMap(({ alternative = 0 }, i) =>
      alternative <= alternatives ? [] : [impossible(`options/${i}`)],
    ),
    ...voters.flatMap((voter, i) => {
      const fits =
        voter.choice === undefined || (kind === 'named' && voter.voted && choices.includes(voter.choice));
      return fits && !(voter.voted && voter.excluded) ? [] : [impossible(`voters/${i}`)];
    }),
    ...repeated(
      voters,
      ({ person }) => person,
      (_, i) => impossible(`voters/${i}/person`),
    ),
    ...instantFaults(`${path}/opened`, ballot.opened),
    ...instantFaults(`${path}/closed`, ballot.closed),
  ];
}

/** A place that names somebody by key. */
interface NamedPlace {
  readonly path: string;
  readonly key: string;
}

/** Every place in the votes of an item that names a person. @param path of the item */
export function voteReferences({ votes }: Pick<CaseEntry, 'votes'>, path: string): NamedPlace[] {
  const named = (at: string, key: string | undefined): NamedPlace[] =>
    key === undefined ? [] : [{ path: `${path}/votes/${at}`, key }];
  return [
    ...(votes?.alternatives ?? []).flatMap(({ proposer }, i) =>
      named(`alternatives/${i}/proposer`, proposer),
    ),
    ...(votes?.ballots ?? []).flatMap(({ chairedBy, options, voters }, i) => [
      ...named(`ballots/${i}/chairedBy`, chairedBy),
      ...options.flatMap(({ proposer }, n) => named(`ballots/${i}/options/${n}/proposer`, proposer)),
      ...voters.flatMap(({ person, attendsFor }, n) => [
        ...named(`ballots/${i}/voters/${n}/person`, person),
        ...named(`ballots/${i}/voters/${n}/attendsFor`, attendsFor),
      ]),
    ]),
  ];
}

/** Every text in the votes of an item. @param path of the item */
export function votePlaces({ votes }: CaseEntry, path: string, targets: LinkTargets): HtmlPlace[] {
  const place = (at: string, html: string): HtmlPlace => ({
    path: `${path}/votes/${at}`,
    html,
    targets,
    inline: true,
  });
  return [
    ...(votes?.treatment ?? []).flatMap(({ proposed, adopted }, i) => [
      ...(proposed === undefined ? [] : [place(`treatment/${i}/proposed`, proposed)]),
      ...(adopted === undefined ? [] : [place(`treatment/${i}/adopted`, adopted)]),
    ]),
    ...(votes?.alternatives ?? []).flatMap(({ paragraphs }, i) =>
      paragraphs.map((html, n) => place(`alternatives/${i}/paragraphs/${n}`, html)),
    ),
    ...(votes?.ballots ?? []).flatMap(({ options }, i) =>
      options.flatMap(({ paragraphs }, o) =>
        paragraphs.map((html, n) => place(`ballots/${i}/options/${o}/paragraphs/${n}`, html)),
      ),
    ),
  ];
}
