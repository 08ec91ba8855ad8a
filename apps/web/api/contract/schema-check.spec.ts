import { describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import { message } from '#kernel/messages';
import { DateText, Id, Line, OrNull, Part, Shape } from './schema.js';
import { bodyFaults, readQuery } from './schema-check.js';

const schema = Shape('Thing', {
  name: Line('Name.', 5),
  day: OrNull(DateText('Day.')),
  of: OrNull(Id('Whose.')),
  kinds: Type.Array(Type.Enum(['a', 'b']), { uniqueItems: true, maxItems: 2 }),
  count: Type.Integer({ minimum: 1, maximum: 9 }),
  inner: Type.Optional(Part({ yes: Type.Boolean() })),
});
const right = { name: 'Navn', day: null, of: null, kinds: ['a'], count: 3 };
const told = (body: unknown) => bodyFaults(schema, body).map(({ path, code }) => `${path} ${code}`);

describe('a body', () => {
  it('that is as described has no faults', () => {
    expect(told(right)).toEqual([]);
    expect(told({ ...right, day: '2024-02-29', inner: { yes: true } })).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, [' input.notAnObject']],
    ['null', null, [' input.notAnObject']],
    ['a missing field', { ...right, count: undefined }, ['/count input.missing']],
    [
      'a date that does not exist, where null is allowed',
      { ...right, day: '2023-02-29' },
      ['/day input.notADate'],
    ],
    ['a number where a date or null is meant', { ...right, day: 7 }, ['/day input.notText']],
    ['an id that is none', { ...right, of: 'x' }, ['/of input.notAnId']],
    ['a choice that is none', { ...right, kinds: ['c'] }, ['/kinds/0 input.notAChoice']],
    ['a choice made twice', { ...right, kinds: ['a', 'a'] }, ['/kinds/1 input.repeated']],
    ['too many', { ...right, kinds: ['a', 'b', 'a'] }, ['/kinds input.tooMany', '/kinds/2 input.repeated']],
    ['an empty text', { ...right, name: '' }, ['/name input.empty']],
    ['a long text', { ...right, name: 'xxxxxx' }, ['/name input.tooLong']],
    ['a number of text', { ...right, count: '3' }, ['/count input.notAWholeNumber']],
    [
      'a small and a big number',
      { ...right, count: 0, name: 'a\nb' },
      ['/count input.tooSmall', '/name input.notOneLine'],
    ],
    [
      'an unknown field deep inside',
      { ...right, inner: { yes: true, 'a/b': 1 } },
      ['/inner/a~1b web.unknownField'],
    ],
    ['a control character', { ...right, name: 'a\u0007' }, ['/name input.controlCharacter']],
    ['half a character', { ...right, name: '\udc00' }, ['/name input.halfCharacter']],
  ])('with %s is told so', (_, body, expected) => {
    expect(told(body).sort()).toEqual([...expected].sort());
  });

  it('keeps line breaks and tabs', () => {
    const text = Shape('Text', { text: Type.String() });
    expect(bodyFaults(text, { text: 'a\tb\r\nc' })).toEqual([]);
  });

  it('with a thousand faults is told of the first hundred', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`felt${i}`, 1]));
    expect(told({ ...right, ...many })).toHaveLength(100);
  });

  it('is told in sentences that all exist', () => {
    const wrong = { name: '', day: 'x', of: 'y', kinds: 'z', count: 99, strange: 1 };
    for (const { code, params } of bodyFaults(schema, wrong)) {
      expect(message('nb-NO', code, params).length).toBeGreaterThan(10);
    }
  });
});

describe('query parameters', () => {
  const query = Type.Object(
    { limit: Type.Optional(Type.Integer({ maximum: 200 })) },
    { additionalProperties: false },
  );

  it('become the numbers that their texts say', () => {
    expect(readQuery(query, { limit: '20' })).toEqual({ query: { limit: 20 }, faults: [] });
  });

  it.each([['mange'], ['201'], ['']])('that say %j are refused', (limit) => {
    expect(readQuery(query, { limit }).faults).toHaveLength(1);
  });
});
