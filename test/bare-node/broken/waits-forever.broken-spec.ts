import { it } from '@jest/globals';

it('waits forever', () => new Promise(() => undefined), 200);
