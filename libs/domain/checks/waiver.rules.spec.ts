import { describe, expect, it } from '@jest/globals';
import { hasMessage } from '#kernel/messages';
import { checkCodes } from './check-register.rules.js';
import type { CheckWaiver } from './check-waiver.entity.js';
import { defects } from './defect.rules.js';
import { finding } from './finding.rules.js';
import { judged, reasonFault } from './waiver.rules.js';

const place = { kind: 'section' as const, itemId: 'item', index: 0 };
const typed = (html: string, index = 0) => finding('openWords', { what: 'XX' }, { ...place, index }, [html]);
const waiver = (fingerprint: string, change: Partial<CheckWaiver> = {}): CheckWaiver => ({
  ...{ id: 'w', councilId: 'c', meetingId: 'm', agendaItemId: 'item', check: 'openWords' },
  ...{ params: { what: 'XX' }, fingerprint, reason: 'Romertall', waivedBy: 'p' },
  ...{ waivedAt: new Date(0), takenBackBy: null, takenBackAt: null },
  ...change,
});

describe('a warning that was waived', () => {
  it('is told apart with its reason, while what stands there is the same', () => {
    const found = typed('<p>XX</p>');
    expect(judged([found], [waiver(found.fingerprint)])).toMatchObject({
      open: [],
      waived: [{ waiver: { reason: 'Romertall' } }],
      past: [],
    });
  });

  it('holds when its section is moved, and falls when the section is changed', () => {
    const row = waiver(typed('<p>XX</p>').fingerprint);
    expect(judged([typed('<p>XX</p>', 3)], [row]).open).toEqual([]);
    const changed = judged([typed('<p>XX og mer</p>')], [row]);
    expect([changed.open.length, changed.past]).toEqual([1, [row]]);
  });

  it('is told again when it was taken back', () => {
    const found = typed('<p>XX</p>');
    const back = waiver(found.fingerprint, { takenBackAt: new Date(1) });
    expect(judged([found], [back])).toMatchObject({ open: [found], waived: [], past: [back] });
  });

  it('is never an error, whatever the rows say', () => {
    const error = finding('placeholderLeft', { what: 'andre forslag' }, place);
    expect(judged([error], [waiver(error.fingerprint)]).open).toEqual([error]);
  });

  it('needs a reason of sensible length', () => {
    expect(reasonFault(' ')?.code).toBe('check.reasonMissing');
    expect(reasonFault('x'.repeat(1001))?.code).toBe('check.reasonTooLong');
    expect(reasonFault('Sitat')).toBeUndefined();
  });
});

describe('the register of checks', () => {
  it.each(checkCodes)('has a sentence for people: %s', (check) => {
    expect(hasMessage(`finding.${check}`)).toBe(true);
  });

  it('answers each of the thirty defects by a check, or by making it impossible', () => {
    expect(Object.keys(defects)).toEqual(
      Array.from({ length: 30 }, (_, i) => `D${String(i + 1).padStart(2, '0')}`),
    );
    for (const { checks, impossible } of Object.values(defects))
      expect(impossible || checks.length > 0).toBe(true);
  });
});
