/**
 * `npm run soak writing-model [schedules] [seed]`: two people write in one paper in model time, with the program's own
 * turns of saving, its merging and its choices, over a network that delays, reorders and loses what is sent, with pages
 * loaded anew and text taken back. A thousand such half minutes take a minute. No word that somebody typed is gone unless
 * it was taken or chosen away; a seed that loses one is told with everything that was done. A short form of it is part
 * of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const [, , , schedules = '1000', seed = '20210226'] = process.argv;
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
  process.execPath,
  [jest, '--selectProjects', 'unit', '--runInBand', 'test/writing-model'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SOAK_SCHEDULES: schedules, SOAK_SEED: seed } },
);
process.exitCode = status ?? 1;
