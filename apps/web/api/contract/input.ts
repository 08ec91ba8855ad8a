import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '#kernel/domain-error';
import { webError } from '../../errors/web.errors.js';
import { type Precondition, preconditionOf } from './precondition.js';
import type { InputOf, OperationContract } from './operation.js';
import { paramNames, pathParams } from './path-params.js';
import { bodyFaults, readQuery } from './schema-check.js';
import { textFaults } from '#kernel/text-faults';

const inputs = new WeakMap<Request, InputOf<OperationContract>>();

/**
 * Checks a request against its contract and remembers what the handler is to get.
 * @throws DomainError `web.notFound` for an address that names nothing, `web.wrongContentType`, `web.invalidInput` with
 * every fault, `web.preconditionRequired`, `web.preconditionFailed`
 */
export function checkRequest(request: Request, contract: OperationContract): void {
  const params = readParams(request, contract);
  const { query, faults } = contract.query
    ? readQuery(contract.query, request.query)
    : { query: {}, faults: strangeParameters(request.query) };
  const schema = bodySchemaOf(request, contract);
  const precondition = fitting(preconditionOf(request, contract.ifMatch), contract);
  const body: unknown = schema ? request.body : {};
  const all = [...faults, ...(schema ? bodyFaults(schema, body) : [])];
  if (all.length > 0) throw webError('web.invalidInput', {}, all);
  inputs.set(request, { params, query, body, ...precondition } as InputOf<OperationContract>);
}

/** The checked parts of the request; typed by `InputOf` of the operation's contract. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const input = inputs.get(context.switchToHttp().getRequest<Request>());
  if (!input) throw new Error('@Input() is used on a route without @Serves(…).');
  return input;
});

function readParams(request: Request, contract: OperationContract): Record<string, string> {
  const params: Record<string, string> = {};
  for (const name of paramNames(contract.path)) {
    const schema = pathParams[name];
    if (!schema) throw new Error(`The place ":${name}" in ${contract.id} is not described in path-params.ts`);
    const value = String(request.params[name]).toLowerCase();
    if (bodyFaults(schema, value).length > 0) throw webError('web.notFound');
    params[name] = value;
  }
  return params;
}

function strangeParameters(query: object): DomainError['faults'] {
  const unknown = Object.keys(query).map((field) => ({
    path: `/${field.slice(0, 60)}`,
    code: 'web.unknownField',
    params: { field: field.slice(0, 60) },
  }));
  return [...unknown, ...textFaults(query)];
}

/** A tag of the other sort was never ours for this resource. */
function fitting(precondition: Precondition, { ifMatch }: OperationContract): Precondition {
  const wrong = ifMatch === 'content' ? precondition.version !== undefined : precondition.tag !== undefined;
  if (wrong) throw webError('web.preconditionFailed');
  return precondition;
}

/** What the JSON body is checked against; undefined when there is none to check: then the handler reads the stream. */
function bodySchemaOf(request: Request, { body, stream }: OperationContract): OperationContract['body'] {
  if (body && request.is('application/json')) return body;
  if (!body && !stream) return undefined;
  if (stream && request.is(stream.mediaType)) return undefined;
  throw webError('web.wrongContentType');
}
