/** The only source of "now". Rules get it passed in, so that a test can stand at the deadline minute. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved; for tests and for documents that must come out the same twice. */
export class FixedClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves the clock to another instant. */
  set(instant: Date): void {
    this.instant = instant;
  }
}
