import Sequencer from '@jest/test-sequencer';

const kind = ({ path }) => /\.(e2e|int)-spec\.ts$/.exec(path)?.[1] ?? 'unit';

/**
 * The order of the test files: walks in the browser among those with a database, then the pure ones, so that no long
 * file begins when the others are about to end. Jest itself goes by the size of the files until it has timed them, and
 * a checkout that is new has no times. Within a kind its order stands: what failed last time, then the longest.
 */
export default class LongBeforeShort extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const of = (wanted) => sorted.filter((test) => kind(test) === wanted);
    return [...spread(of('e2e'), of('int')), ...of('unit')];
  }
}

/** A walk waits as much as it works, and one with a database works: side by side they fill the machine best. */
function spread(walks, others) {
  const between = Math.ceil(others.length / Math.max(walks.length, 1));
  const mixed = walks.flatMap((walk, i) => [walk, ...others.slice(i * between, (i + 1) * between)]);
  return walks.length > 0 ? mixed : [...others];
}
