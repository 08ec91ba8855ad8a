import { expect } from '@jest/globals';

/** How long anybody waits for something that a slow and busy machine takes long for; no test measures time by it. */
export const patience = 120_000;

/** Waits until something has come true. @throws Error when it does not, with what there is to tell then */
export async function eventually(
  isTrue: () => boolean | Promise<boolean>,
  { told = (): string => 'It did not come true.' } = {},
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(told());
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

/** Waits until something is what it shall be, and shows what it is when that never comes. */
export async function eventuallyEqual<Value>(look: () => Promise<Value>, wanted: Value): Promise<void> {
  let last = await look();
  const end = Date.now() + patience;
  while (!Object.is(last, wanted) && Date.now() < end) {
    await new Promise((wake) => setTimeout(wake, 20));
    last = await look();
  }
  expect(last).toBe(wanted);
}
