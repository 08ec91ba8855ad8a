/**
 * `npm run soak followers [how many] [changes]`: 40 people follow one meeting while the secretary changes the text being
 * adopted 60 times; how long it takes from a change being sent to the page of each of them showing it. Server, database
 * and all followers share the machine. A short form of it is part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const [, , , followers = '40', changes = '60'] = process.argv;
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
  process.execPath,
  [jest, '--selectProjects', 'integration', '--runInBand', 'test/soak/followers'],
  {
    ...{ cwd: root, stdio: 'inherit' },
    env: { ...process.env, SOAK_FOLLOWERS: followers, SOAK_CHANGES: changes, SOAK_REST_MS: '1500' },
  },
);
process.exitCode = status ?? 1;
