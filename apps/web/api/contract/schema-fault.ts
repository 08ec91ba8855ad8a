import type { ErrorObject } from 'ajv';
import type { ErrorParams, Fault } from '#kernel/domain-error';
import { pointer } from './pointer.js';

type Params = Readonly<Record<string, unknown>>;

const typeNames: Readonly<Record<string, string>> = {
  string: 'tekst',
  integer: 'et helt tall',
  number: 'et tall',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'et objekt',
  null: 'null',
};

const formatCodes: Readonly<Record<string, string>> = {
  date: 'input.notADate',
  'date-time': 'input.notAnInstant',
  email: 'input.notAnEmail',
  uri: 'input.notAnAddress',
  uuid: 'input.notAnId',
};

/** What some patterns ask for, so that nobody has to read a regular expression. */
const patternCodes: readonly (readonly [start: string, code: string])[] = [
  ['^\\S[^', 'input.notOneLine'],
  ['^([01]', 'input.notATime'],
  ['^\\d{1,4}/', 'input.notACaseNumber'],
];

/** What the validator found, as a fault with a code and a pointer to the very field. */
export function schemaFault({ keyword, instancePath: path, params: said, data }: ErrorObject): Fault {
  const params = said as Params;
  switch (keyword) {
    case 'required':
      return { path: pointer(path, String(params['missingProperty'])), code: 'input.missing' };
    case 'additionalProperties':
      return unknownField(path, String(params['additionalProperty']));
    case 'type':
      return fault(path, 'input.wrongType', { expected: typeNamesOf(params['type']) });
    case 'enum':
      return fault(path, 'input.notAChoice', { choices: (params['allowedValues'] as unknown[]).join(', ') });
    case 'const':
      return fault(path, 'input.notAChoice', { choices: String(params['allowedValue']) });
    case 'format':
      return fault(path, formatCodes[String(params['format'])] ?? 'input.wrongForm');
    case 'pattern':
      return fault(path, data === '' ? 'input.empty' : patternCode(String(params['pattern'])));
    case 'uniqueItems':
      return fault(pointer(path, Number(params['i'])), 'input.repeated');
    default:
      return limitFault(keyword, path, Number(params['limit']));
  }
}

function unknownField(path: string, field: string): Fault {
  return { path: pointer(path, field), code: 'web.unknownField', params: { field: field.slice(0, 60) } };
}

function typeNamesOf(types: unknown): string {
  return [types]
    .flat()
    .map((type) => typeNames[String(type)] ?? String(type))
    .join(' eller ');
}

function patternCode(pattern: string): string {
  return patternCodes.find(([start]) => pattern.startsWith(start))?.[1] ?? 'input.wrongForm';
}

function limitFault(keyword: string, path: string, limit: number): Fault {
  switch (keyword) {
    case 'minLength':
    case 'minItems':
      return fault(path, 'input.empty');
    case 'minProperties':
      return fault(path, 'input.nothingToChange');
    case 'maxLength':
      return fault(path, 'input.tooLong', { limit });
    case 'maxItems':
      return fault(path, 'input.tooMany', { limit });
    case 'minimum':
      return fault(path, 'input.tooSmall', { limit });
    case 'maximum':
      return fault(path, 'input.tooBig', { limit });
    default:
      return fault(path, 'input.wrongForm');
  }
}

function fault(path: string, code: string, params?: ErrorParams): Fault {
  return params ? { path, code, params } : { path, code };
}
