const width = 30;
/** Work that is done sooner needs no bar. */
const patience = 1000;

/** Where a bar is drawn: standard error, or what a test puts in its place. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * A progress bar on standard error, from the first second on, and only where somebody watches a terminal. Call
 * `update` as often as you like and `clear` when the work has ended.
 */
export class ProgressBar {
  private drawn = '';

  constructor(
    private readonly label: string,
    private readonly screen: Screen = process.stderr,
    private readonly now: () => number = Date.now,
    private readonly started: number = now(),
  ) {}

  update(done: number, all: number): void {
    if (this.screen.isTTY !== true || all <= 0 || this.now() - this.started < patience) return;
    const share = Math.min(1, Math.max(0, done / all));
    const filled = Math.round(share * width);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    const line = `${this.label} ${bar} ${Math.round(share * 100)} %`;
    if (line === this.drawn) return;
    this.screen.write(`\r${line}`);
    this.drawn = line;
  }

  /** Takes the bar off the screen. */
  clear(): void {
    if (this.drawn !== '') this.screen.write(`\r${' '.repeat(this.drawn.length)}\r`);
    this.drawn = '';
  }
}
