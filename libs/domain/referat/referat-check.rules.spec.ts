import { describe, expect, it } from '@jest/globals';
import { changesUnwritten } from '#domain/vedtak';
import {
  attendanceFindings,
  habilitetFindings,
  missingFindings,
  promisedVedlegg,
  speakerFindings,
} from './referat-check.rules.js';
import { missingInReferat } from './referat.rules.js';

const account = (text: string, listed: string[] = []) => ({
  ...{ itemId: 'item', html: `<p>${text}</p>`, listed: new Set(listed) },
});
const codes = (findings: readonly { check: string; severity: string }[]) =>
  findings.map(({ check, severity }) => `${check} ${severity}`);
const attendee = (change: object = {}) => ({
  ...{ personId: 'p', name: 'Line Roa', status: 'present', affiliations: 1 },
  ...change,
});

describe('a referat before it leaves the secretariat', () => {
  it('D08: somebody who speaks and stands in no attendance group is caught', () => {
    const said = 'Statssekretær Anne-Grethe Erlandsen orienterte om saken.';
    const names = ['Anne-Grethe Erlandsen', 'Kari Vik'];
    expect(codes(speakerFindings(account(said), names))).toEqual(['speakerNotListed warning']);
    expect(speakerFindings(account(said, ['Anne-Grethe Erlandsen']), names)).toEqual([]);
    expect(speakerFindings(account('Brevet til Kari Vik ble lest. Rådet deltok.'), names)).toEqual([]);
  });

  it('D09: a vara who attends while the member is present is an error', () => {
    const faults = [{ path: '/0/votes', code: 'attendance.memberPresent' }];
    expect(attendanceFindings([attendee()], faults, [])).toMatchObject([
      { check: 'varaWithoutMember', severity: 'error', params: { name: 'Line Roa' } },
    ]);
  });

  it('D10: a seat that is neither present nor away is an error', () => {
    expect(attendanceFindings([], [], [{ number: 16, name: 'Bjarne Vik' }])).toMatchObject([
      { check: 'seatWithoutStatus', severity: 'error', params: { number: 16 } },
    ]);
  });

  it('D11: somebody present without an organisation is caught, and leads to the register', () => {
    expect(attendanceFindings([attendee({ affiliations: 0 })], [], [])).toMatchObject([
      { check: 'attendeeIncomplete', place: { kind: 'person', personId: 'p' } },
    ]);
    expect(attendanceFindings([attendee({ affiliations: 0, status: 'apology' })], [], [])).toEqual([]);
  });

  it('D17: a vedtak that points to changes nobody wrote down is caught', () => {
    const adopted = ['Rådet slutter seg til planen med de endringer som kom frem i møtet.'];
    const place = { kind: 'vedtak' as const, itemId: 'item' };
    expect(codes(changesUnwritten(adopted, [], place))).toEqual(['changesUnwritten warning']);
    expect(changesUnwritten(adopted, ['Punkt 2: «2022» ble «2023».'], place)).toEqual([]);
  });

  it('D22: habilitet that nobody has said anything about is caught, and each item that waits for a ruling', () => {
    expect(codes(habilitetFindings({ asked: 14, silent: 3, undecided: ['a', 'b'] }))).toEqual([
      'habilitetUnsettled warning',
      'habilitetUndecided warning',
      'habilitetUndecided warning',
    ]);
    expect(habilitetFindings({ asked: 14, silent: 0, undecided: [] })).toEqual([]);
  });

  it('D27: presentations that are said to be attached and are not are caught; a draft is an error', () => {
    const said = [account('Presentasjonen er vedlagt.'), account('Lysarkene følger referatet.')];
    expect(codes(promisedVedlegg(said, 1))).toEqual([
      'referatVedleggPromised warning',
      'referatVedleggPromised warning',
    ]);
    expect(promisedVedlegg(said, 2)).toEqual([]);
    const missing = missingInReferat([], [{ title: 'Lysark', status: 'draft' }]);
    expect(codes(missingFindings(missing, new Map()))).toEqual(['referatVedleggDraft error']);
  });

  it('without vedtak is stopped, with a link to the item', () => {
    const items = [{ number: '5/1/2021', status: 'treated' as const, hasVedtak: false }];
    expect(missingFindings(missingInReferat(items, []), new Map([['5/1/2021', 'item']]))).toMatchObject([
      { check: 'vedtakMissing', severity: 'error', place: { kind: 'account', itemId: 'item' } },
    ]);
  });
});
