import { beforeAll, it } from '@jest/globals';

beforeAll(() => {
  throw new Error('Thrown in beforeAll.');
});

it('would pass', () => undefined);
