import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as classValidator from 'class-validator';
import { hasMessage } from '#kernel/messages';
import { projectFolder } from '#kernel/project-folder';
import { validationError } from './validation-error.js';

/** Decorators that say how to look, not what is wrong. */
const silent = ['IsOptional', 'ValidateIf', 'ValidateNested', 'Allow'];

/** Every decorator of class-validator that the forms of the pages use. */
function decoratorsInUse(): string[] {
  const files = globSync('apps/web/**/*.ts', { cwd: projectFolder() }).filter(
    (file) => !file.endsWith('.spec.ts'),
  );
  const imports = files.flatMap((file) => {
    const source = readFileSync(join(projectFolder(), file), 'utf8');
    return [...source.matchAll(/import \{([^}]+)\} from 'class-validator'/g)].flatMap((match) =>
      match[1].split(','),
    );
  });
  const names = imports
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name) && name !== 'ValidationError');
  return [...new Set(names)].filter((name) => !silent.includes(name)).sort();
}

/** `isUuid` from `IsUUID`: class-validator exports the name as the constant IS_UUID. */
function constraintOf(decorator: string): string {
  const constant = decorator.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  return (classValidator as unknown as Record<string, string>)[constant];
}

describe('what class-validator finds', () => {
  it.each(decoratorsInUse())('with @%s has its sentence', (decorator) => {
    expect(hasMessage(`field.${constraintOf(decorator)}`)).toBe(true);
  });

  it('becomes one error with a fault for every field, by JSON pointer', () => {
    const children = [{ property: 'a/b', constraints: { isString: '' } }];
    const error = validationError([
      { property: 'role', constraints: { isIn: '', maxLength: '' } },
      { property: 'time', children },
      { property: 'admin', constraints: { whitelistValidation: '' } },
    ]);
    expect(error.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/role field.isIn',
      '/role field.maxLength',
      '/time/a~1b field.isString',
      '/admin web.unknownField',
    ]);
  });
});
