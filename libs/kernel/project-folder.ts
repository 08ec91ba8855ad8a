import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds package.json and `templates/`: found by walking up from this file, so that it is the same
 * from the sources (tests) and from the compiled program.
 * @throws Error when the program was copied without them.
 */
export function projectFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'templates'))) return folder;
  }
  throw new Error(`No folder above ${import.meta.dirname} has both package.json and templates/`);
}
