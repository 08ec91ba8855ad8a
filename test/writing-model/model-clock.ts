/** Time that passes only when it is told to: what is to happen at a moment happens in that order, and at once. */
export class ModelClock {
  now = 0;
  private count = 0;
  private readonly due: { readonly at: number; readonly number: number; readonly act: () => void }[] = [];

  /** @returns how to take it back */
  later(milliseconds: number, act: () => void): () => void {
    const one = { at: this.now + Math.max(0, milliseconds), number: this.count++, act };
    this.due.push(one);
    return () => {
      const at = this.due.indexOf(one);
      if (at >= 0) this.due.splice(at, 1);
    };
  }

  /** Resolves when so much time has passed. */
  passed(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.later(milliseconds, resolve));
  }

  /** Lets time pass until nothing more is to happen before `end`. */
  async runUntil(end: number): Promise<void> {
    for (;;) {
      await settled();
      const next = this.due.reduce<(typeof this.due)[number] | undefined>(
        (first, one) =>
          !first || one.at < first.at || (one.at === first.at && one.number < first.number) ? one : first,
        undefined,
      );
      if (!next || next.at > end) break;
      this.due.splice(this.due.indexOf(next), 1);
      this.now = next.at;
      next.act();
    }
    this.now = end;
  }
}

/** Whatever waits for nothing but its turn has had it. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 12; turns++) await Promise.resolve();
}
