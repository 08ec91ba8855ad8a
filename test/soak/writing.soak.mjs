/**
 * `npm run soak writing [minutes] [seed]`: two browsers write in one paper, in the same and in different sections, with
 * breaks of the network, pages loaded anew in the middle of a word, choices where both wrote, and a server that is
 * killed once. Every word that somebody typed stands there at the end, or was taken or chosen away by a hand; and both
 * see the same. A short form of it is part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const [, , , minutes = '5', seed = '20210226'] = process.argv;
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const only = ['test/web/pages/writing', '-t', 'lose nothing that anybody typed'];
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'e2e', '--runInBand', ...only], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SOAK_WRITING_MINUTES: minutes, SOAK_SEED: seed },
});
process.exitCode = status ?? 1;
