import type { ErrorObject } from 'ajv';
import type { ErrorParams, Fault } from './domain-error.js';
import { pointer } from './json-pointer.js';

/** What one format has besides what all have. */
export interface FormatFaults {
  /** Where a field stands that the format does not have. */
  readonly unknownField: (path: string, field: string) => Fault;
  /** What its patterns ask for, by how they begin. */
  readonly patterns?: readonly PatternCode[];
  /** For a value that fits none of several forms. */
  readonly noForm?: string;
}

type PatternCode = readonly [start: string, code: string];

/** What some patterns ask for, so that nobody has to read a regular expression. */
const patternCodes: readonly PatternCode[] = [
  ['^\\S[^', 'input.notOneLine'],
  ['^([01]', 'input.notATime'],
  ['^\\d{1,4}/', 'input.notACaseNumber'],
];

const typeCodes: Readonly<Record<string, string>> = {
  string: 'input.notText',
  integer: 'input.notAWholeNumber',
  number: 'input.notANumber',
  boolean: 'input.notTrueOrFalse',
  array: 'input.notAList',
  object: 'input.notAnObject',
};

const formatCodes: Readonly<Record<string, string>> = {
  date: 'input.notADate',
  'date-time': 'input.notAnInstant',
  email: 'input.notAnEmail',
  uri: 'input.notAnAddress',
  uuid: 'input.notAnId',
};

/** Keywords whose fault tells the limit that was passed. */
const limitCodes: Readonly<Record<string, string>> = {
  maxLength: 'input.tooLong',
  maxItems: 'input.tooMany',
  minimum: 'input.tooSmall',
  maximum: 'input.tooBig',
};

const emptyCodes: Readonly<Record<string, string>> = {
  minLength: 'input.empty',
  minItems: 'input.empty',
  minProperties: 'input.nothingToChange',
};

/**
 * What the schema validator found, as a fault with a code and a pointer to the very field that is wrong.
 * @param error of a validator that is `verbose`
 */
export function schemaFault(error: ErrorObject, format: FormatFaults): Fault {
  const { keyword, instancePath: path, data } = error;
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case 'required':
      return fault(pointer(path, String(params['missingProperty'])), 'input.missing');
    case 'additionalProperties': {
      const field = String(params['additionalProperty']);
      return format.unknownField(pointer(path, field), field);
    }
    case 'type':
      return fault(path, typeCodes[String(params['type'])] ?? 'input.wrongForm');
    case 'enum':
      return notAChoice(path, params['allowedValues']);
    case 'const':
      return notAChoice(path, [params['allowedValue']]);
    case 'anyOf':
      return noFormFault(error, format);
    case 'format':
      return fault(path, formatCodes[String(params['format'])] ?? 'input.wrongForm');
    case 'pattern':
      return fault(path, data === '' ? 'input.empty' : patternCode(String(params['pattern']), format));
    case 'uniqueItems':
      return fault(pointer(path, Number(params['i'])), 'input.repeated');
    default:
      return limitFault(keyword, path, Number(params['limit']));
  }
}

function noFormFault(
  { instancePath, schema }: ErrorObject,
  { noForm = 'input.wrongForm' }: FormatFaults,
): Fault {
  const constants = (schema as readonly { const?: unknown }[]).map((form) => form.const);
  return constants.every((constant) => constant !== undefined)
    ? notAChoice(instancePath, constants)
    : fault(instancePath, noForm);
}

function notAChoice(path: string, values: unknown): Fault {
  return fault(path, 'input.notAChoice', { choices: (values as readonly unknown[]).map(String).join(', ') });
}

function patternCode(pattern: string, { patterns = [] }: FormatFaults): string {
  const known = [...patterns, ...patternCodes].find(([start]) => pattern.startsWith(start));
  return known?.[1] ?? 'input.wrongForm';
}

function limitFault(keyword: string, path: string, limit: number): Fault {
  const code = limitCodes[keyword];
  return code ? fault(path, code, { limit }) : fault(path, emptyCodes[keyword] ?? 'input.wrongForm');
}

function fault(path: string, code: string, params?: ErrorParams): Fault {
  return params ? { path, code, params } : { path, code };
}
