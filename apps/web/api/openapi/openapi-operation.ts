import type { TSchema } from 'typebox';
import { permissions } from '../../access/permissions.js';
import type { DescribedOperation } from '../contract/described-operations.js';
import { isSigned, type OperationContract } from '../contract/operation.js';
import { paramNames, pathParams } from '../contract/path-params.js';
import type { NamedSchemas } from './named-schemas.js';
import { errorsOfOperation } from './operation-errors.js';
import { ProblemResponse } from './problem.responses.js';

type Json = Readonly<Record<string, unknown>>;

/** One operation as OpenAPI 3.1 describes it. */
export function openapiOperation({ contract, path }: DescribedOperation, schemas: NamedSchemas): Json {
  return {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.summary,
    ...(contract.description ? { description: contract.description } : {}),
    ...accessOf(contract),
    parameters: [...placesOf(path), ...queryOf(contract, schemas), ...headersOf(contract)],
    ...bodyOf(contract, schemas),
    responses: { [contract.success.status]: successOf(contract, schemas), ...refusalsOf(contract, schemas) },
  };
}

/** Who may: the permission and the roles that have it. What each may see of it is decided record by record. */
function accessOf({ permission }: OperationContract): Json {
  if (permission === 'public') return { security: [], 'x-roles': ['public'] };
  if (!isSigned(permission)) return { security: permission === 'mailGateway' ? [{ mailGateway: [] }] : [] };
  const roles = permissions[permission].filter((role) => role !== 'system');
  return { security: [{ session: [] }], 'x-permission': permission, 'x-roles': roles };
}

function placesOf(path: string): Json[] {
  return paramNames(path).map((name) => {
    const { description, ...schema } = plain(pathParams[name]);
    return { name, in: 'path', required: true, description, schema };
  });
}

function queryOf({ query }: OperationContract, schemas: NamedSchemas): Json[] {
  if (!query) return [];
  const { properties, required = [] } = schemas.refer(query) as {
    properties: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }));
}

function headersOf({ ifMatch }: OperationContract): Json[] {
  if (!ifMatch) return [];
  const schema = { type: 'string', pattern: '^"[\\w-]{1,24}"$' };
  const description = 'ETag of the version that the change is made from.';
  const match = { name: 'If-Match', in: 'header', required: ifMatch !== 'orNew', description, schema };
  const isNew = 'Instead of If-Match: nothing is there yet.';
  const none = {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: isNew,
    schema: { const: '*' },
  };
  return ifMatch === 'orNew' ? [match, none] : [match];
}

function bodyOf({ body, stream }: OperationContract, schemas: NamedSchemas): Json {
  if (!body && !stream) return {};
  const json = body ? { 'application/json': { schema: schemas.refer(body) } } : {};
  const read = stream ? { [stream.mediaType]: { schema: schemas.refer(stream.schema) } } : {};
  const description = stream ? { description: stream.description } : {};
  return { requestBody: { required: true, ...description, content: { ...json, ...read } } };
}

function successOf({ success, query }: OperationContract, schemas: NamedSchemas): Json {
  const { body, mediaType, etag, location, description } = success;
  const text = { schema: { type: 'string' } };
  const pages = query !== undefined && 'cursor' in (plain(query)['properties'] as object);
  const headers = {
    ...(etag ? { ETag: { ...text, description: 'The version, for If-Match.' } } : {}),
    ...(location ? { Location: { ...text, description: 'Address of what was made.' } } : {}),
    ...(pages ? { Link: { ...text, description: 'rel="next": the next page, when there is one.' } } : {}),
  };
  return {
    description,
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(mediaType
      ? { content: { [mediaType]: { schema: { type: 'string', contentMediaType: mediaType } } } }
      : {}),
    ...(body ? { content: { 'application/json': { schema: schemas.refer(body) } } } : {}),
  };
}

function refusalsOf(contract: OperationContract, schemas: NamedSchemas): Json {
  const problem = schemas.refer(ProblemResponse);
  return Object.fromEntries(
    [...errorsOfOperation(contract)].map(([status, codes]) => [
      status,
      {
        description: `Refused: ${codes.join(', ')}`,
        content: {
          'application/problem+json': {
            schema: { allOf: [problem, { properties: { code: { enum: codes } } }] },
          },
        },
      },
    ]),
  );
}

function plain(schema: TSchema): Json {
  return JSON.parse(JSON.stringify(schema)) as Json;
}
