import { describe, expect, it } from '@jest/globals';
import { groupsIn, textIn } from './innkalling.form.js';

describe('what a browser sends', () => {
  it('names groups once or several times, and only those that there are', () => {
    expect(groupsIn({ group: 'vara' })).toEqual(['vara']);
    expect(groupsIn({ group: ['observers', 'members', 'x', 'members'] })).toEqual(['members', 'observers']);
    expect(groupsIn({})).toEqual([]);
  });

  it('is read as one text whatever was sent', () => {
    expect(textIn({ reason: 'a\r\nb' }, 'reason')).toBe('a\nb');
    expect(textIn({ reason: ['x', 'y'] }, 'reason')).toBe('x');
    expect(textIn({}, 'reason')).toBe('');
  });
});
