import type { ValidationError } from 'class-validator';
import type { DomainError, Fault } from '#kernel/domain-error';
import { webError } from './web.errors.js';

/** What class-validator found, as one error with a fault for every field, by JSON pointer. */
export function validationError(errors: ValidationError[]): DomainError {
  return webError(
    'web.invalidInput',
    {},
    errors.flatMap((error) => faultsBelow('', error)),
  );
}

function faultsBelow(parent: string, error: ValidationError): Fault[] {
  const path = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.keys(error.constraints ?? {}).map((constraint) => ({
    path,
    code: constraint === 'whitelistValidation' ? 'web.unknownField' : `field.${constraint}`,
    params: { field: error.property },
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsBelow(path, child))];
}
