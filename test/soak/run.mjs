/** `npm run soak <name>`: runs `test/soak/<name>.soak.mjs`; without a name it lists what there is. */
import { readdirSync } from 'node:fs';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.soak.mjs'))
  .map((file) => file.slice(0, -'.soak.mjs'.length));
const name = process.argv[2];
if (!names.includes(name)) {
  console.error(`Choose one: ${names.join(', ')}. For example: npm run soak ${names[0]}`);
  process.exit(2);
}
await import(`./${name}.soak.mjs`);
