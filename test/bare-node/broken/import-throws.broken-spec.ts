import { it } from '@jest/globals';

it('would pass', () => undefined);

throw new Error('Thrown while the file is loaded.');
