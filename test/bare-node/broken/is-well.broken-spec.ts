import { expect, it } from '@jest/globals';

it.each([1, 2])('is well: %i', (number) => expect(number).toBe(number));
