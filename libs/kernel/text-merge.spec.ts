import { describe, expect, it } from '@jest/globals';
import { comesToAnEnd } from '#test/hostile/comes-to-an-end';
import fc from 'fast-check';
import { mergedText } from './text-merge.js';

const base = 'Leder innledet.\nMedlemmene drøftet planen.\nSaken ble tatt opp.';

describe('two texts from the same base', () => {
  it('are both taken when they changed different lines', () => {
    const theirs = base.replace('Leder', 'Aud Holm');
    const mine = `${base}\nOppfølging i neste møte.`;
    expect(mergedText(base, theirs, mine)).toEqual({
      text: 'Aud Holm innledet.\nMedlemmene drøftet planen.\nSaken ble tatt opp.\nOppfølging i neste møte.',
      bothKept: false,
    });
  });

  it('keep the lines of both where both wrote in the same place, theirs first', () => {
    expect(mergedText('', 'Aud sa ja.', 'Bjarne sa nei.')).toEqual({
      text: 'Aud sa ja.\nBjarne sa nei.',
      bothKept: true,
    });
    const merged = mergedText(base, `${base}\nAud sa ja.`, `${base}\nBjarne sa nei.`);
    expect(merged).toEqual({ text: `${base}\nAud sa ja.\nBjarne sa nei.`, bothKept: true });
  });

  it('let a line go that one deleted and the other left', () => {
    const theirs = 'Leder innledet.\nSaken ble tatt opp.';
    expect(mergedText(base, theirs, `${base}\nMer.`).text).toBe(`${theirs}\nMer.`);
  });

  it('say the same once', () => {
    expect(mergedText(base, `${base}\nLikt.`, `${base}\nLikt.`).text).toBe(`${base}\nLikt.`);
  });

  it('lose no line that either of them wrote, whatever they wrote', () => {
    const line = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, text, (was, theirs, mine) => {
        const { text: both } = mergedText(was, theirs, mine);
        const lines = both.split('\n');
        const fresh = (now: string) => now.split('\n').filter((each) => !was.split('\n').includes(each));
        for (const each of [...fresh(theirs), ...fresh(mine)]) expect(lines).toContain(each);
      }),
    );
  });

  it('come out as the one that changed when the other did not', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (was, now) => {
        expect(mergedText(was, was, now).text).toBe(now);
        expect(mergedText(was, now, was).text).toBe(now);
      }),
    );
  });

  it('of a hundred thousand characters come to an end', () => {
    const long = Array.from({ length: 5000 }, (_, n) => `linje ${n}`).join('\n');
    const mine = long.replaceAll('linje', 'avsnitt');
    expect(comesToAnEnd(() => mergedText(long, `${long}\nslutt`, mine).text)).toContain('slutt');
  });
});
