/** `npm run bench <name>`: runs `test/bench/<name>.bench.mjs`; without a name it lists what there is. */
import { existsSync, readdirSync } from 'node:fs';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.slice(0, -'.bench.mjs'.length));
const name = process.argv[2];
if (!names.includes(name)) {
  console.error(`Choose a benchmark: ${names.join(', ')}. For example: npm run bench ${names[0]}`);
  process.exit(2);
}
if (!existsSync(new URL('../../dist/libs', import.meta.url))) {
  console.error('The benchmarks run the built program. Run "npm run build" first.');
  process.exit(2);
}
await import(`./${name}.bench.mjs`);
