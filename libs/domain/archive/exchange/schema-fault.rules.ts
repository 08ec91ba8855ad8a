import type { ErrorObject } from 'ajv';
import type { ErrorParams, Fault } from '#kernel/domain-error';
import { pointer } from './characters.rules.js';

type Params = Readonly<Record<string, unknown>>;

/** What a pattern of the schema asks for, so that nobody has to read a regular expression. */
const patternCodes: readonly (readonly [string, string])[] = [
  ['^[a-z0-9]+(-', 'exchange.notAKey'],
  ['^\\S[^', 'exchange.notOneLine'],
  ['^([01]', 'exchange.notATime'],
  ['^\\d{1,4}/', 'exchange.notACaseNumber'],
  ['^\\d{1,3}/', 'exchange.notAMeetingNumber'],
];

const formatCodes: Readonly<Record<string, string>> = {
  date: 'exchange.notADate',
  'date-time': 'exchange.notAnInstant',
  email: 'exchange.notAnEmail',
  uri: 'exchange.notAnAddress',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'tekst',
  integer: 'et helt tall',
  number: 'et tall',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'et objekt',
};

/** Turns what the schema validator says into a fault with a code and a path to exactly the field that is wrong. */
export function schemaFault(error: ErrorObject): Fault {
  const { keyword, instancePath: path } = error;
  const params = error.params as Params;
  switch (keyword) {
    case 'required':
      return fault(pointer(path, String(params['missingProperty'])), 'exchange.missing');
    case 'additionalProperties':
      return fault(pointer(path, String(params['additionalProperty'])), 'exchange.unknownField');
    case 'type':
      return fault(path, 'exchange.wrongType', {
        expected: typeNames[String(params['type'])] ?? String(params['type']),
      });
    case 'enum':
      return fault(path, 'exchange.notAChoice', { choices: listed(params['allowedValues']) });
    case 'const':
      return fault(path, 'exchange.notAChoice', { choices: listed([params['allowedValue']]) });
    case 'anyOf':
      return unionFault(error);
    case 'pattern':
      return patternFault(error, String(params['pattern']));
    case 'format':
      return fault(path, formatCodes[String(params['format'])] ?? 'exchange.wrongForm');
    case 'uniqueItems':
      return fault(pointer(path, Number(params['i'])), 'exchange.repeated');
    default:
      return limitFault(error, params);
  }
}

function unionFault({ instancePath, schema }: ErrorObject): Fault {
  const constants = (schema as readonly { const?: unknown }[]).map((form) => form.const);
  return constants.every((constant) => constant !== undefined)
    ? fault(instancePath, 'exchange.notAChoice', { choices: listed(constants) })
    : fault(instancePath, 'exchange.notOneContent');
}

function patternFault({ instancePath, data }: ErrorObject, pattern: string): Fault {
  if (data === '') return fault(instancePath, 'exchange.empty');
  const known = patternCodes.find(([start]) => pattern.startsWith(start));
  return fault(instancePath, known?.[1] ?? 'exchange.wrongForm');
}

function limitFault({ keyword, instancePath }: ErrorObject, params: Params): Fault {
  const limit = Number(params['limit']);
  switch (keyword) {
    case 'minLength':
    case 'minItems':
      return fault(instancePath, 'exchange.empty');
    case 'maxLength':
      return fault(instancePath, 'exchange.tooLong', { limit });
    case 'minimum':
      return fault(instancePath, 'exchange.tooSmall', { limit });
    case 'maximum':
      return fault(instancePath, 'exchange.tooBig', { limit });
    default:
      return fault(instancePath, 'exchange.wrongForm');
  }
}

function fault(path: string, code: string, params?: ErrorParams): Fault {
  return params ? { path, code, params } : { path, code };
}

function listed(values: unknown): string {
  return (values as readonly unknown[]).map(String).join(', ');
}
