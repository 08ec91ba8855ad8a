import { describe, expect, it } from '@jest/globals';
import { hasLeft, letterFaults, sendingFaults, type LetterContent } from './letter.rules.js';

const out: LetterContent = {
  direction: 'out',
  status: 'draft',
  addressee: ['Helse- og omsorgsdepartementet'],
  date: '2021-02-08',
  html: '<p>Rådet vil peke på tre forhold.</p>',
};
const codes = (letter: LetterContent) => letterFaults(letter).map((fault) => fault.code);

describe('faults in a letter', () => {
  it('lets a draft be unfinished, but not a sent letter', () => {
    expect(codes(out)).toEqual([]);
    expect(codes({ ...out, status: 'sent' })).toEqual(['letter.ourRefMissing']);
    expect(codes({ ...out, status: 'answered', ourRef: ' ' })).toEqual(['letter.ourRefMissing']);
    expect(codes({ ...out, status: 'sent', ourRef: '21/941' })).toEqual([]);
  });

  it('sends nothing with an open slot in it (D21), and takes footnote marks for what they are', () => {
    expect(sendingFaults({ ourRef: '21/941', html: '<p>[navn på kontaktperson]</p>' })[0]?.code).toBe(
      'letter.placeholderLeft',
    );
    expect(sendingFaults({ ourRef: '21/941', html: '<p>Se kilden [1].</p>' })).toEqual([]);
  });

  it('keeps statuses and senders to their direction', () => {
    expect(codes({ ...out, status: 'received' })).toEqual(['letter.statusNotForDirection']);
    expect(codes({ ...out, direction: 'in', status: 'received' })).toEqual(['letter.senderMissing']);
    expect(codes({ ...out, direction: 'in', status: 'draft', sender: 'HOD' })).toEqual([
      'letter.statusNotForDirection',
    ]);
    expect(codes({ ...out, sender: 'HOD' })).toEqual(['letter.senderNotForOutgoing']);
  });

  it('asks for an addressee and a date that exists', () => {
    expect(codes({ ...out, addressee: [], date: '2021-02-30' })).toEqual([
      'letter.addresseeMissing',
      'letter.dateInvalid',
    ]);
  });

  it('knows which letters have left the house', () => {
    expect((['draft', 'adopted', 'sent', 'answered', 'received'] as const).filter(hasLeft)).toEqual([
      'sent',
      'answered',
    ]);
  });
});
