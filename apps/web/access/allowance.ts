/** What is left of an allowance, and when that was so. */
interface Purse {
  left: number;
  at: number;
}

/** Most callers that are remembered; of more, those who have waited longest begin anew. */
const mostPurses = 20_000;

/**
 * An allowance for each caller that fills up evenly: a minute's worth may be used at once, and then as much as comes in.
 * Kept in this process alone.
 */
export class Allowance {
  private readonly purses = new Map<string, Purse>();

  /** @param perMinute what comes in a minute, and the most there can be */
  constructor(private readonly perMinute: number) {}

  /**
   * Takes from a caller's allowance.
   * @param now milliseconds of a clock that only goes forward
   * @returns 0 when it was taken; else the seconds until there is enough, and nothing is taken
   */
  take(caller: string, price: number, now: number): number {
    const purse = this.purses.get(caller) ?? { left: this.perMinute, at: now };
    const left = Math.min(this.perMinute, purse.left + ((now - purse.at) / 60_000) * this.perMinute);
    const cost = Math.min(price, this.perMinute);
    const isEnough = left >= cost;
    // Put last, so that whoever has been away longest stands first.
    this.purses.delete(caller);
    this.purses.set(caller, { left: isEnough ? left - cost : left, at: now });
    if (this.purses.size > mostPurses) this.forget();
    return isEnough ? 0 : Math.max(1, Math.ceil(((cost - left) / this.perMinute) * 60));
  }

  private forget(): void {
    const [longestAway] = this.purses.keys();
    if (longestAway !== undefined) this.purses.delete(longestAway);
  }
}
