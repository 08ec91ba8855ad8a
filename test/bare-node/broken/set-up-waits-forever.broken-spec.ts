import { beforeAll, it } from '@jest/globals';

beforeAll(() => new Promise(() => undefined), 200);

it('would pass', () => undefined);
