import { afterAll, it } from '@jest/globals';

afterAll(() => {
  throw new Error('Thrown in afterAll.');
});

it('would pass', () => undefined);
