type Close = () => Promise<unknown>;

/** Read by `bare-environment.mjs`, which is loaded before any TypeScript can be; the name is shared with it. */
const waiting = ((globalThis as Record<symbol, Close[] | undefined>)[Symbol.for('saksgang.leftovers')] ??=
  []);

/**
 * For what a test file starts and may never close, such as a browser when its `beforeAll` fails half-way: called when
 * the file has ended, whether it was closed or not. (An `afterAll` beside what starts it would stand for the first
 * file only: a module that files share is loaded once.)
 */
export function whenFileEnds(close: Close): void {
  waiting.push(close);
}
