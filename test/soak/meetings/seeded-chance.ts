/** Chance that can be repeated: the same seed gives the same choices, on every machine (mulberry32). */
export class SeededChance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True so often, from 0 to 1. */
  happens(often: number): boolean {
    return this.next() < often;
  }

  /** One of a list; undefined when it is empty. */
  oneOf<Value>(list: readonly Value[]): Value | undefined {
    return list[Math.floor(this.next() * list.length)];
  }
}
