/**
 * `npm run soak meetings [number] [seed]`: 200 simulated meetings with anything happening in them, against a real Postgres.
 * The same number and seed give the same meetings; a short form of it is part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const [, , , meetings = '200', seed = '20210226'] = process.argv;
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const begun = Date.now();
const { status } = spawnSync(
  process.execPath,
  [jest, '--selectProjects', 'integration', '--runInBand', 'test/soak/meetings'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SOAK_MEETINGS: meetings, SOAK_SEED: seed } },
);
const seconds = ((Date.now() - begun) / 1000).toFixed(0);
console.log(
  status === 0
    ? `${meetings} meetings in ${seconds} s, nothing broken`
    : `Not carried through: ended after ${seconds} s, see above`,
);
process.exitCode = status ?? 1;
