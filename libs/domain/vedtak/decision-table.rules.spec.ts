import { describe, expect, it } from '@jest/globals';
import type { AttendanceRow, FilledSeat, QuorumRule } from '#domain/meetings';
import { ballotOutcome, type BallotTerms } from './ballot.rules.js';
import { quorumAmong, votersAt } from './voters.rules.js';

/**
 * A meeting in one word, a letter for each seat, as it is at 10:00 in the item:
 * P present · A forfall without vara · V forfall, the vara attends · v forfall, the vara attends without vote
 * B member and vara both turned up · D disqualified · W disqualified, the vara attends · w both are disqualified
 * L left 09:30 · l leaves 10:30 · K left 09:30, the vara attends · N comes 11:00 · n comes 11:00, the vara attends
 * E nothing noted · 0 nobody appointed · T present, left without vote by the secretary
 */
const at = '10:00';
const row = (personId: string, seatId: string, rest: Partial<AttendanceRow>): AttendanceRow => ({
  ...{ personId, seatId, status: 'present', attendsFor: null, votes: true, arrived: null, left: null },
  ...rest,
});

function meeting(word: string) {
  const attendance: AttendanceRow[] = [];
  const seats: FilledSeat[] = [];
  const disqualified = new Set<string>();
  [...word].forEach((letter, index) => {
    const [seatId, member, vara] = [`s${index}`, `m${index}`, `v${index}`];
    if (letter === '0') return;
    seats.push({ seatId, number: index + 1, memberId: member });
    const away = { status: 'apology' } as const;
    const times = { left: 'LK'.includes(letter) ? '09:30' : letter === 'l' ? '10:30' : null };
    const member_ = 'AVv'.includes(letter) ? away : letter === 'E' ? { status: 'expected' as const } : times;
    const arrived = 'Nn'.includes(letter) ? '11:00' : null;
    attendance.push(row(member, seatId, { ...member_, arrived, votes: letter !== 'T' }));
    if ('VvBWwKn'.includes(letter))
      attendance.push(row(vara, seatId, { attendsFor: member, votes: letter === 'V' }));
    if ('DWw'.includes(letter)) disqualified.add(member);
    if (letter === 'w') disqualified.add(vara);
  });
  return { attendance, seats, disqualified };
}

const most: QuorumRule = { rule: 'moreThanHalf' };
const half: QuorumRule = { rule: 'atLeastHalf' };
const two: QuorumRule = { rule: 'twoThirds' };
const five: QuorumRule = { rule: 'fixed', seats: 5 };

/** for-against-abstained, and what the chair voted when it is told. */
type Votes = readonly [string, ('for' | 'against')?];
type Rules = Partial<Pick<BallotTerms, 'majority' | 'castingVote' | 'abstainingAllowed'>>;
const plain: Rules = {};
const noCasting: Rules = { castingVote: false };
const present: Rules = { majority: 'ofPresent' };
const members: Rules = { majority: 'ofMembers' };
const thirds: Rules = { majority: 'twoThirds' };

/** Name, meeting, quorum rule, voting rules, votes; voters, seats represented of those required, result. A case a line. */
// prettier-ignore
const table: readonly (readonly [string, string, QuorumRule, Rules, Votes, string])[] = [
  // Quorum: absences and vara
  ['everybody is there', 'PPPPP', most, plain, ['5-0-0'], '5 voters, 5 of 3: carried'],
  ['just more than half', 'PPPAA', most, plain, ['2-1-0'], '3 voters, 3 of 3: carried'],
  ['one too few of an odd number', 'PPAAA', most, plain, ['2-0-0'], '2 voters, 2 of 3: no quorum'],
  ['half of an even number is not more than half', 'PPPAAA', most, plain, ['3-0-0'], '3 voters, 3 of 4: no quorum'],
  ['more than half of an even number', 'PPPPAA', most, plain, ['3-1-0'], '4 voters, 4 of 4: carried'],
  ['half is enough where the council says so', 'PPPAAA', half, plain, ['2-1-0'], '3 voters, 3 of 3: carried'],
  ['half of an odd number is rounded up', 'PPAAA', half, plain, ['2-0-0'], '2 voters, 2 of 3: no quorum'],
  ['two thirds must be there', 'PPPPAA', two, plain, ['4-0-0'], '4 voters, 4 of 4: carried'],
  ['less than two thirds is there', 'PPPAAA', two, plain, ['3-0-0'], '3 voters, 3 of 4: no quorum'],
  ['two thirds of seven is five', 'PPPPAAA', two, plain, ['4-0-0'], '4 voters, 4 of 5: no quorum'],
  ['five of seven, as the council fixed', 'PPPPPAA', five, plain, ['3-2-0'], '5 voters, 5 of 5: carried'],
  ['four of seven where five are fixed', 'PPPPAAA', five, plain, ['4-0-0'], '4 voters, 4 of 5: no quorum'],
  ['a vara makes the quorum', 'PPVAA', most, plain, ['3-0-0'], '3 voters, 3 of 3: carried'],
  ['only vara', 'VVVAA', most, plain, ['2-1-0'], '3 voters, 3 of 3: carried'],
  ['a vara without vote makes none', 'PPvAA', most, plain, ['2-0-0'], '2 voters, 2 of 3: no quorum'],
  ['member and vara have one vote together', 'PBAAA', most, plain, ['2-0-0'], '2 voters, 2 of 3: no quorum'],
  ['member and vara both came, the member votes', 'PPBAA', most, plain, ['3-0-0'], '3 voters, 3 of 3: carried'],
  ['a seat that nobody holds counts for nothing', 'PP00A', most, plain, ['2-0-0'], '2 voters, 2 of 2: carried'],
  ['somebody of whom nothing is noted is not there', 'PPEEE', most, plain, ['2-0-0'], '2 voters, 2 of 3: no quorum'],
  ['a member without vote makes no quorum', 'PPTAA', most, plain, ['2-0-0'], '2 voters, 2 of 3: no quorum'],
  ['nobody at all', 'AAAAA', most, plain, ['0-0-0'], '0 voters, 0 of 3: no quorum'],
  ['a council of one', 'P', most, plain, ['1-0-0'], '1 voters, 1 of 1: carried'],
  ['a council of two with one away', 'PA', most, plain, ['1-0-0'], '1 voters, 1 of 2: no quorum'],
  // Disqualified
  ['a disqualified member does not vote', 'PPPPD', most, plain, ['3-1-0'], '4 voters, 4 of 3: carried'],
  ['a disqualified member breaks the quorum', 'PPDAA', most, plain, ['2-0-0'], '2 voters, 2 of 3: no quorum'],
  ['the vara of a disqualified member votes', 'PPWAA', most, plain, ['3-0-0'], '3 voters, 3 of 3: carried'],
  ['member and vara are both disqualified', 'PPwAA', most, plain, ['2-0-0'], '2 voters, 2 of 3: no quorum'],
  ['three disqualified of seven', 'PPPPDDD', most, plain, ['3-1-0'], '4 voters, 4 of 4: carried'],
  ['four disqualified of seven', 'PPPDDDD', most, plain, ['3-0-0'], '3 voters, 3 of 4: no quorum'],
  ['three disqualified, two with vara', 'PPWWDAA', most, plain, ['3-1-0'], '4 voters, 4 of 4: carried'],
  // Arriving and leaving
  ['somebody who left before is not counted', 'PPPLL', most, plain, ['2-1-0'], '3 voters, 3 of 3: carried'],
  ['leaving breaks the quorum', 'PPLAA', most, plain, ['2-0-0'], '2 voters, 2 of 3: no quorum'],
  ['who leaves later still votes', 'PPlAA', most, plain, ['3-0-0'], '3 voters, 3 of 3: carried'],
  ['who comes later does not vote yet', 'PPNAA', most, plain, ['2-0-0'], '2 voters, 2 of 3: no quorum'],
  ['the vara votes until the member comes', 'PPnAA', most, plain, ['3-0-0'], '3 voters, 3 of 3: carried'],
  ['the vara votes when the member has left', 'PPKAA', most, plain, ['2-1-0'], '3 voters, 3 of 3: carried'],
  ['left, late, disqualified and away at once', 'PPPPLNDAA', most, plain, ['4-0-0'], '4 voters, 4 of 5: no quorum'],
  ['the same with vara for two of them', 'PPPPKNWAA', most, plain, ['4-2-0'], '6 voters, 6 of 5: carried'],
  // Simple majority
  ['one more for than against', 'PPPPP', most, plain, ['3-2-0'], '5 voters, 5 of 3: carried'],
  ['one more against than for', 'PPPPP', most, plain, ['2-3-0'], '5 voters, 5 of 3: lost'],
  ['those who abstain count for neither', 'PPPPP', most, plain, ['2-1-2'], '5 voters, 5 of 3: carried'],
  ['one vote is enough when all others abstain', 'PPPPP', most, plain, ['1-0-4'], '5 voters, 5 of 3: carried'],
  ['all abstain', 'PPPPP', most, plain, ['0-0-5'], '5 voters, 5 of 3: tie'],
  ['nobody for', 'PPPPP', most, plain, ['0-5-0'], '5 voters, 5 of 3: lost'],
  // Ties and casting vote
  ['a tie with the chair for', 'PPPPAA', most, plain, ['2-2-0', 'for'], '4 voters, 4 of 4: carriedByCastingVote'],
  ['a tie with the chair against', 'PPPPAA', most, plain, ['2-2-0', 'against'], '4 voters, 4 of 4: lostByCastingVote'],
  ['a tie where the chair did not vote', 'PPPPAA', most, plain, ['2-2-0'], '4 voters, 4 of 4: tie'],
  ['a tie where the chair has no casting vote', 'PPPPAA', most, noCasting, ['2-2-0', 'for'], '4 voters, 4 of 4: tie'],
  ['a casting vote without a tie changes nothing', 'PPPPP', most, plain, ['2-3-0', 'for'], '5 voters, 5 of 3: lost'],
  ['a tie with those who abstain', 'PPPPP', most, plain, ['2-2-1', 'for'], '5 voters, 5 of 3: carriedByCastingVote'],
  ['a tie made by a disqualified member', 'PPPPD', most, plain, ['2-2-0', 'for'], '4 voters, 4 of 3: carriedByCastingVote'],
  // More than half of those present
  ['more than half of those present', 'PPPPP', most, present, ['3-1-1'], '5 voters, 5 of 3: carried'],
  ['most votes but not half of those present', 'PPPPP', most, present, ['2-1-2'], '5 voters, 5 of 3: lost'],
  ['exactly half of those present', 'PPPPAA', most, present, ['2-1-1'], '4 voters, 4 of 4: lost'],
  ['a disqualified member is not one of those present', 'PPPPD', most, present, ['3-1-0'], '4 voters, 4 of 3: carried'],
  ['who has left is not one of those present', 'PPPLL', most, present, ['2-1-0'], '3 voters, 3 of 3: carried'],
  ['a tie of all present, the chair for', 'PPPPAA', most, present, ['2-2-0', 'for'], '4 voters, 4 of 4: carriedByCastingVote'],
  ['a tie that one vote more does not lift to half', 'PPPPPP', most, present, ['2-2-2', 'for'], '6 voters, 6 of 4: lostByCastingVote'],
  // More than half of all members
  ['more than half of all members', 'PPPPAA', most, members, ['4-0-0'], '4 voters, 4 of 4: carried'],
  ['all present, but not half of all members', 'PPPPAAA', most, members, ['3-1-0'], '4 voters, 4 of 4: lost'],
  ['half of all members exactly', 'PPPPAA', most, members, ['3-1-0'], '4 voters, 4 of 4: lost'],
  ['a casting vote does not help there', 'PPPPPP', most, members, ['3-3-0', 'for'], '6 voters, 6 of 4: lost'],
  ['a vara votes for the seat', 'PPPVAAA', most, members, ['4-0-0'], '4 voters, 4 of 4: carried'],
  // Two thirds of the votes cast
  ['two thirds exactly', 'PPPPPP', most, thirds, ['4-2-0'], '6 voters, 6 of 4: carried'],
  ['a vote less', 'PPPPP', most, thirds, ['3-2-0'], '5 voters, 5 of 3: lost'],
  ['those who abstain are not votes cast', 'PPPPPP', most, thirds, ['2-1-3'], '6 voters, 6 of 4: carried'],
  ['a tie has lost, whatever the chair says', 'PPPP', most, thirds, ['2-2-0', 'for'], '4 voters, 4 of 3: lost'],
  ['all abstain where two thirds are asked for', 'PPPP', most, thirds, ['0-0-4'], '4 voters, 4 of 3: lost'],
];

function decided(word: string, quorum: QuorumRule, rules: Rules, [votes, chair]: Votes): string {
  const { attendance, seats, disqualified } = meeting(word);
  const voters = votersAt({ attendance, disqualified, time: at });
  const eligible = voters.filter(({ why }) => why === null).length;
  const { represented, required, quorate } = quorumAmong(voters, seats, quorum);
  const found = `${eligible} voters, ${represented} of ${required}`;
  if (!quorate) return `${found}: no quorum`;
  const [votesFor, against, abstain] = votes.split('-').map(Number);
  const terms: BallotTerms = {
    ...{ subject: 'proposal', options: 1, majority: 'simple', castingVote: true, abstainingAllowed: true },
    ...{ eligible, members: seats.length },
    ...rules,
  };
  return `${found}: ${ballotOutcome({ for: votesFor, against, abstain }, terms, chair).result}`;
}

describe('quorum and majority', () => {
  it.each(table)('%s (%s)', (_, word, quorum, rules, votes, expected) => {
    expect(decided(word, quorum, rules, votes)).toBe(expected);
  });

  it('has at least 60 cases, none of them twice', () => {
    expect(new Set(table.map((entry) => JSON.stringify(entry.slice(1)))).size).toBe(table.length);
    expect(table.length).toBeGreaterThanOrEqual(60);
  });
});

describe('why somebody is not counted', () => {
  it('is told for each', () => {
    const { attendance, disqualified } = meeting('PAVvBDLNT');
    const told = votersAt({ attendance, disqualified, time: at }).map(
      ({ personId, why }) => `${personId} ${why}`,
    );
    expect(told).toEqual([
      ...['m0 null', 'm1 away', 'm2 away', 'v2 null', 'm3 away', 'v3 withoutVote', 'm4 null'],
      ...['v4 memberPresent', 'm5 disqualified', 'm6 left', 'm7 notArrived', 'm8 withoutVote'],
    ]);
  });

  it('lets a vara who was called in for the item only vote in it, and in no other', () => {
    const { attendance, seats } = meeting('PPP');
    const vara = row('v', 's9', { seatId: null, votes: false });
    const ground = { attendance: [...attendance, vara], time: at, itemVara: new Map([['m2', 'v']]) };
    const inItem = votersAt({ ...ground, disqualified: new Set(['m2']) });
    expect(inItem.find(({ personId }) => personId === 'v')).toMatchObject({ attendsFor: 'm2', why: null });
    expect(quorumAmong(inItem, seats, most).represented).toBe(3);
    const inOther = votersAt({ ...ground, disqualified: new Set(), itemVara: new Map() });
    expect(inOther.some(({ personId }) => personId === 'v')).toBe(false);
  });

  it('gives a seat with two vara one vote', () => {
    const { attendance } = meeting('V');
    const second = row('other', 's0', { attendsFor: 'm0' });
    const voters = votersAt({ attendance: [...attendance, second], disqualified: new Set(), time: at });
    expect(voters.filter(({ why }) => why === null)).toHaveLength(1);
  });
});
