import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { TSchema } from 'typebox';
import type { Fault } from '#kernel/domain-error';
import { type FormatFaults, schemaFault } from '#kernel/schema-fault';
import { textFaults } from '#kernel/text-faults';

/** More faults than this help nobody. */
const mostFaults = 100;

const format: FormatFaults = {
  unknownField: (path, field) => ({ path, code: 'web.unknownField', params: { field: field.slice(0, 60) } }),
};

/** Checks JSON bodies as they are, and query parameters as the numbers and truth values that their texts say. */
const forBodies = validators(new Ajv2020({ allErrors: true, strict: true, verbose: true }));
const forQueries = validators(
  new Ajv2020({ allErrors: true, strict: true, verbose: true, coerceTypes: true }),
);

/** Every place where a body is not what the schema says. */
export function bodyFaults(schema: TSchema, body: unknown): Fault[] {
  return faultsOf(forBodies(schema), body);
}

/**
 * Reads query parameters: numbers become numbers.
 * @returns the parameters with their types, and every fault in them
 */
export function readQuery(schema: TSchema, given: object): { query: object; faults: Fault[] } {
  const query = { ...given };
  return { faults: faultsOf(forQueries(schema), query), query };
}

function validators(ajv: Ajv2020): (schema: TSchema) => ValidateFunction {
  addFormats.default(ajv, { mode: 'full', formats: ['date', 'date-time', 'email', 'uri', 'uuid'] });
  const compiled = new WeakMap<TSchema, ValidateFunction>();
  return (schema) => {
    const known = compiled.get(schema) ?? ajv.compile(schema);
    compiled.set(schema, known);
    return known;
  };
}

function faultsOf(validate: ValidateFunction, value: unknown): Fault[] {
  const unstorable = textFaults(value);
  if (validate(value)) return unstorable.slice(0, mostFaults);
  const errors = validate.errors ?? [];
  const told = errors.filter((error) => isTelling(error, errors)).map((error) => schemaFault(error, format));
  return withoutRepetition([...told, ...unstorable]).slice(0, mostFaults);
}

/** A value that may be null fails both ways; what is told is why it is not the value that was meant. */
function isTelling(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  if (error.keyword === 'type' && (error.params as { type: unknown }).type === 'null') return false;
  if (error.keyword !== 'anyOf') return true;
  return !all.some(
    (other) =>
      other !== error &&
      other.schemaPath.startsWith(error.schemaPath) &&
      !(other.keyword === 'type' && (other.params as { type: unknown }).type === 'null'),
  );
}

/** An empty text breaks a length and a pattern, and that is one thing to tell. */
function withoutRepetition(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.path} ${fault.code}`, fault])).values()];
}
