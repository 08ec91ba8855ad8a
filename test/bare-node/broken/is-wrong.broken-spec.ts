import { expect, it } from '@jest/globals';

it('is wrong', () => expect({ a: 1 }).toEqual({ a: 2 }));
