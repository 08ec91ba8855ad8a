/**
 * Setting a 200-page paper set of text and tables: ours beside headless Chromium's print-to-PDF of the same HTML
 * and beside plain untagged PDFKit text of the same words (the floor). Every run is a process of its own, start-up
 * counted; runs are interleaved, so that a busy machine slows all alike; medians are compared. Then how ours grows.
 * `--rounds n` (5) and `--pages n` (200) change it, `--no-chromium` and `--no-growth` leave parts out.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const rounds = option('rounds', 5);
const pages = option('pages', 200);
const growth = process.argv.includes('--no-growth') ? [] : [20, 200, 2000];
const contenders = process.argv.includes('--no-chromium') ? ['ours', 'plain'] : ['ours', 'plain', 'chromium'];
const folder = mkdtempSync(join(tmpdir(), 'saksgang-bench-'));
const script = join(import.meta.dirname, 'documents-contender.mjs');

/** As the program's own threads have it (libs/documents/press): half-spaces of 16 to 32 MB, room for the rest, an end. */
const roomOfThreads = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=32',
  '--initial-old-space-size=128',
  '--max-old-space-size=1024',
];

function once(contender, count) {
  const start = performance.now();
  const limits = contender === 'ours' ? roomOfThreads : [];
  const args = [...limits, script, contender, String(count), join(folder, `${contender}.pdf`)];
  // All contenders start from compiled code, as an installed program does after its first run.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(`${contender}: ${run.stderr.slice(0, 2000)}`);
  const result = JSON.parse(run.stdout);
  return { wall: performance.now() - start, pages: result.pages, mb: result.treeMb ?? result.mb };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const middle = (runs) => ({
  wall: median(runs.map((run) => run.wall)),
  mb: median(runs.map((run) => run.mb)),
  pages: runs[0].pages,
});
const row = (...cells) =>
  console.log(
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(28) : String(cell).padStart(12))).join(''),
  );

try {
  console.log(`Load before: ${loadavg()[0].toFixed(2)}; ${rounds} interleaved rounds, medians.\n`);
  const runs = Object.fromEntries(contenders.map((name) => [name, []]));
  for (const name of contenders) once(name, 5);
  for (let round = 0; round < rounds; round++)
    for (const name of contenders) runs[name].push(once(name, pages));
  const result = Object.fromEntries(contenders.map((name) => [name, middle(runs[name])]));
  row('', 'pages', 'seconds', 'peak MB', 'time/ours', 'memory/ours');
  for (const name of contenders) {
    const { wall, mb, pages: count } = result[name];
    row(
      name,
      count,
      (wall / 1000).toFixed(2),
      mb.toFixed(0),
      (wall / result.ours.wall).toFixed(2),
      (mb / result.ours.mb).toFixed(2),
    );
  }
  const floor = result.ours.wall / result.plain.wall;
  console.log(`\nours is ${floor.toFixed(2)} times the floor (goal: at most 1.5)`);
  if (result.chromium)
    console.log(
      `Chromium takes ${(result.chromium.wall / result.ours.wall).toFixed(2)} times ours (goal: at least 3)`,
    );
  if (growth.length > 0) {
    console.log('\nGrowth of ours (three runs each):');
    row('pages asked', 'pages', 'seconds', 'ms per page', 'peak MB');
    for (const count of growth) {
      const { wall, mb, pages: set } = middle([0, 1, 2].map(() => once('ours', count)));
      row(count, set, (wall / 1000).toFixed(2), (wall / set).toFixed(2), mb.toFixed(0));
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
