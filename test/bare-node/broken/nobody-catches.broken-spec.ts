import { it } from '@jest/globals';

it('lets a promise fall', async () => {
  void Promise.reject(new Error('Nobody catches it.'));
  await new Promise((wake) => setTimeout(wake, 20));
});
