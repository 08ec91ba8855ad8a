import { describe, expect, it } from '@jest/globals';
import {
  answerFaults,
  emptyingDueOn,
  type InnsynInput,
  proposedDue,
  receivedAt,
  requestColumns,
  requestFaults,
} from './innsyn-request.rules.js';

const now = new Date('2026-03-31T10:00:00Z');
const input: InnsynInput = {
  ...{ requesterName: ' Siri Journalist ', requesterEmail: 'siri@avis.example', requesterAddress: '' },
  ...{ received: { date: '2026-03-30', time: '14:00' }, channel: 'email', requested: ' Alt om sak 14. ' },
  ...{ language: 'nb-NO', due: null, message: '' },
};
const codes = (over: Partial<InnsynInput>) =>
  requestFaults({ ...input, ...over }, now).map(({ path, code }) => `${path} ${code}`);

describe('a request', () => {
  it('needs what is asked for and when it came, and nothing of who asks', () => {
    expect(codes({ requesterName: '', requesterEmail: '' })).toEqual([]);
    expect(codes({ requested: ' \n ' })).toEqual(['/requested innsyn.requestedMissing']);
    expect(codes({ received: { date: '2026-02-30', time: '14:00' } })).toEqual([
      '/received innsyn.receivedUnreadable',
    ]);
    expect(codes({ received: { date: '2026-03-31', time: '12:01' } })).toEqual([
      '/received innsyn.receivedAhead',
    ]);
    expect(codes({ received: { date: '2026-03-31', time: '12:00' } })).toEqual([]);
  });

  it('may have come in the hour that comes twice; then the first is meant', () => {
    expect(receivedAt({ date: '2025-10-26', time: '02:30' })?.toISOString()).toBe('2025-10-26T00:30:00.000Z');
  });

  it('is told of an address that is none, and of texts that are too long', () => {
    expect(codes({ requesterEmail: 'siri' })).toEqual(['/requesterEmail innsyn.emailUnreadable']);
    expect(codes({ requesterEmail: 'a@b.no, c@d.no' })).toEqual(['/requesterEmail innsyn.emailUnreadable']);
    expect(codes({ requested: 'x'.repeat(10_001), message: 'x'.repeat(5001) })).toEqual([
      ...['/requested innsyn.tooLong', '/message innsyn.tooLong'],
    ]);
  });

  it('may have another deadline than the one proposed, but not before it came', () => {
    expect(codes({ due: '2026-03-30' })).toEqual([]);
    expect(codes({ due: '2026-03-29' })).toEqual(['/due innsyn.dueBeforeReceived']);
    expect(codes({ due: 'snart' })).toEqual(['/due innsyn.dueUnreadable']);
  });

  it('is to be answered some working days after it came, past Easter and weekends', () => {
    const came = (moment: string) => new Date(moment);
    expect(proposedDue(came('2026-03-30T12:00:00Z'), 3)).toBe('2026-04-07');
    expect(proposedDue(came('2026-11-20T12:00:00Z'), 3)).toBe('2026-11-25');
    // Late in the evening in Oslo it is still the same day.
    expect(proposedDue(came('2026-11-23T22:30:00Z'), 1)).toBe('2026-11-24');
  });

  it('is kept without spaces around, and without what was not said', () => {
    const columns = requestColumns(input, receivedAt(input.received)!, 3);
    expect(columns).toMatchObject({
      ...{ requesterName: 'Siri Journalist', requesterAddress: null, requested: 'Alt om sak 14.' },
      due: '2026-04-07',
    });
  });
});

describe('an answer', () => {
  const came = new Date('2026-03-30T12:00:00Z');

  it('went on a day from when the request came until today', () => {
    expect(answerFaults('2026-03-30', came, '2026-04-02')).toEqual([]);
    expect(answerFaults('2026-04-02', came, '2026-04-02')).toEqual([]);
    for (const day of ['2026-03-29', '2026-04-03', '2026-02-30', ''])
      expect(answerFaults(day, came, '2026-04-02')).toEqual([
        { path: '/answeredOn', code: 'innsyn.answeredOnWrong' },
      ]);
  });

  it('is followed by forgetting who asked, some months later', () => {
    expect(emptyingDueOn('2026-01-31', 1)).toBe('2026-03-01');
    expect(emptyingDueOn('2026-01-31', 0)).toBe('2026-02-01');
    expect(emptyingDueOn('2026-04-20', 24)).toBe('2028-04-21');
  });
});
