import { it } from '@jest/globals';

it('is killed', () => {
  process.kill(process.pid, 'SIGKILL');
});
