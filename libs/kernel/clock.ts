/** The only source of "now". Rules get it passed in, so that a test can stand at the deadline minute. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
