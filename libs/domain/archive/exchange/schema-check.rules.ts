import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Fault } from '#kernel/domain-error';
import { type FormatFaults, schemaFault } from '#kernel/schema-fault';
import { CouncilFile } from './council-file.schema.js';
import { MeetingFile } from './meeting-file.schema.js';

/** More than this helps nobody: who gets so many faults has sent the wrong file. */
export const mostFaults = 500;

const format: FormatFaults = {
  unknownField: (path) => ({ path, code: 'exchange.unknownField' }),
  patterns: [
    ['^[a-z0-9]+(-', 'exchange.notAKey'],
    ['^\\d{1,3}/', 'exchange.notAMeetingNumber'],
  ],
  noForm: 'exchange.notOneContent',
};

/** Compiled for the first file: it takes longer than loading the rest of the feature, and most starts see no file. */
let compiled: Readonly<Record<'meeting' | 'council', ValidateFunction>> | undefined;

function validators(): Readonly<Record<'meeting' | 'council', ValidateFunction>> {
  if (compiled) return compiled;
  const ajv = new Ajv2020({ allErrors: true, strict: true, verbose: true });
  // Formats are checked in full: 2021-02-29 is no date.
  addFormats.default(ajv, { mode: 'full', formats: ['date', 'date-time', 'email', 'uri'] });
  compiled = { meeting: ajv.compile(MeetingFile), council: ajv.compile(CouncilFile) };
  return compiled;
}

/** Every place where a JSON value is not a meeting file. An empty list means that it is a `MeetingFile`. */
export function meetingSchemaFaults(value: unknown): Fault[] {
  return faultsFrom(validators().meeting, value);
}

/** Every place where a JSON value is not a council file. An empty list means that it is a `CouncilFile`. */
export function councilSchemaFaults(value: unknown): Fault[] {
  return faultsFrom(validators().council, value);
}

function faultsFrom(validate: ValidateFunction, value: unknown): Fault[] {
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const unions = errors.filter((error) => error.keyword === 'anyOf');
  return errors.filter((error) => isTelling(error, unions)).map((error) => schemaFault(error, format));
}

/**
 * A value that fits none of several forms fails all of them, and the faults of the forms that nobody meant only
 * confuse. Told are the faults deep inside the one form that was meant: its name is there and its content is wrong.
 * When there is such a form, the fault of the union itself says nothing more.
 */
function isTelling(error: ErrorObject, unions: readonly ErrorObject[]): boolean {
  const own = unions.filter((union) => isBranchOf(error, union));
  if (error.keyword === 'anyOf') return isBare(error.data);
  return own.every((union) => !isBare(union.data) && error.instancePath.length > union.instancePath.length);
}

function isBranchOf(error: ErrorObject, union: ErrorObject): boolean {
  return (
    error !== union &&
    error.schemaPath.startsWith(union.schemaPath) &&
    error.instancePath.startsWith(union.instancePath)
  );
}

/** True when it cannot be told which form was meant: not an object, or not exactly one of the known names. */
function isBare(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return true;
  const names = Object.keys(data);
  return names.length !== 1 || !['file', 'html', 'letter', 'referat', 'activityOverview'].includes(names[0]);
}
