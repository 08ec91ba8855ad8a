import type { ErrorParams, Fault } from '#kernel/domain-error';

/** A place in the source: the offset of a character. */
export type FaultPlace = number;

/** So many faults are enough to tell a person; reading more would only cost time. */
const enough = 100;

/** Collects faults with line and column (from 1) of where they stand in the source. */
export class FaultList {
  readonly all: Fault[] = [];
  private line = 1;
  private lineStart = 0;
  private seen = 0;

  constructor(private readonly source: string) {}

  get full(): boolean {
    return this.all.length >= enough;
  }

  /** Offsets come in rising order, so that counting lines stays linear over the whole source. */
  add(code: string, at: FaultPlace, params: ErrorParams): void {
    if (this.full) return;
    for (; this.seen < at; this.seen++) {
      if (this.source.charCodeAt(this.seen) === 10) {
        this.line++;
        this.lineStart = this.seen + 1;
      }
    }
    this.all.push({
      path: '',
      code,
      params: { ...params, line: this.line, column: Math.max(1, at - this.lineStart + 1) },
    });
  }
}
