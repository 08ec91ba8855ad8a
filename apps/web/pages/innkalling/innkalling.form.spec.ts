import { describe, expect, it } from '@jest/globals';
import { groupsIn } from './innkalling.form.js';

describe('what a browser sends', () => {
  it('names groups once or several times, and only those that there are', () => {
    expect(groupsIn({ group: 'vara' })).toEqual(['vara']);
    expect(groupsIn({ group: ['observers', 'members', 'x', 'members'] })).toEqual(['members', 'observers']);
    expect(groupsIn({})).toEqual([]);
  });
});
