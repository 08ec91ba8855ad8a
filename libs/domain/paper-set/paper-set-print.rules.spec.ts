import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packageFingerprint, paperPrint, vedleggPrint } from './paper-set-print.rules.js';

const ingredients = { order: '{"papers":[]}', templates: 'a1', program: '1.0.0' };

describe('the fingerprint of a package', () => {
  it('is the same for the same ingredients, and another as soon as one of them is another', () => {
    const print = packageFingerprint(ingredients);
    expect(packageFingerprint({ ...ingredients })).toBe(print);
    for (const other of [{ order: '{"papers":[1]}' }, { templates: 'a2' }, { program: '1.0.1' }])
      expect(packageFingerprint({ ...ingredients, ...other })).not.toBe(print);
  });

  it('never takes the end of one ingredient for the beginning of the next', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(fc.tuple(text, text, text), fc.tuple(text, text, text), (one, other) => {
        const print = ([order, templates, program]: readonly [string, string, string]) =>
          packageFingerprint({ order, templates, program });
        const same = one.every((part, i) => part === other[i]);
        expect(print(one) === print(other)).toBe(same);
      }),
    );
  });
});

describe('what is compared of a part', () => {
  const model = {
    title: 'Teknologi',
    meeting: 'fredag',
    vedlegg: [],
    meta: { mark: 'UTKAST' },
    sections: ['a'],
  };

  it('is a paper’s own words, and not its list of vedlegg or the time of its meeting', () => {
    const other = { ...model, meeting: 'mandag', vedlegg: [{ number: 1 }], meta: {} };
    expect(paperPrint(other)).toBe(paperPrint(model));
    expect(paperPrint({ ...model, sections: ['b'] })).not.toBe(paperPrint(model));
  });

  it('is a vedlegg’s content, wherever it stands', () => {
    const set = (anchor: string, words: string) =>
      vedleggPrint({ html: `<p id="${anchor}">${words}</p>`, anchor });
    expect(set('sak-1-vedlegg-1', 'Tall')).toBe(set('sak-1-vedlegg-2', 'Tall'));
    expect(set('sak-1-vedlegg-1', 'Tall')).not.toBe(set('sak-1-vedlegg-1', 'Andre tall'));
    expect(vedleggPrint({ html: '<p>1</p>', anchor: 'x' }, 'abc')).toBe('abc');
  });
});
