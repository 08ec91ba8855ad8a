import { it } from '@jest/globals';

it('is thrown later', async () => {
  setTimeout(() => {
    throw new Error('Thrown by a timer.');
  }, 5);
  await new Promise((wake) => setTimeout(wake, 50));
});
