import { describe, expect, it } from '@jest/globals';
import { varaVotesAfter, type VaraVoteRow } from './vara-vote.rules.js';

const vara = (votes: boolean): VaraVoteRow => ({
  ...{ personId: 'lars', status: 'expected', attendsFor: 'ingrid', votes },
});
const bystander: VaraVoteRow = { personId: 'thea', status: 'present', attendsFor: 'dina', votes: true };
const after = (had: boolean, status: VaraVoteRow['status'], memberVotes = true) =>
  varaVotesAfter([vara(had), bystander], { personId: 'ingrid', status, votes: memberVotes });

describe('the vote of a vara who was called in', () => {
  it.each(['expected', 'present'] as const)('is lost when the member turns up after all: %s', (status) => {
    expect([...after(true, status)]).toEqual([['lars', false]]);
  });

  it.each(['apology', 'absent'] as const)('comes back when the member falls out again: %s', (status) => {
    expect([...after(false, status)]).toEqual([['lars', true]]);
  });

  it('is kept beside a member who is there without a vote', () => {
    expect([...after(false, 'present', false)]).toEqual([['lars', true]]);
  });

  it('is left alone when it already is as it should be', () => {
    expect([...after(true, 'apology')]).toEqual([]);
    expect([...after(false, 'present')]).toEqual([]);
  });
});
