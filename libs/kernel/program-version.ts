import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder.js';

let known: string | undefined;

/** The version of the program, as package.json has it: "1.2.0". */
export function programVersion(): string {
  known ??= (
    JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')) as { readonly version: string }
  ).version;
  return known;
}
