import { Injectable } from '@nestjs/common';
import { DescribedOperations } from '../contract/described-operations.js';
import { paramNames } from '../contract/path-params.js';
import { NamedSchemas } from './named-schemas.js';
import { openapiOperation } from './openapi-operation.js';
import { tagDescriptions } from './tag-descriptions.js';

/** A JSON document, ready to be sent out. */
export type OpenapiDocument = Readonly<Record<string, unknown>> & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** Writes the OpenAPI document from the contracts that requests are checked against. */
@Injectable()
export class OpenapiDocuments {
  private made: OpenapiDocument | undefined;

  constructor(private readonly operations: DescribedOperations) {}

  /** The document; made once, because routes do not change while the program runs. */
  document(): OpenapiDocument {
    return (this.made ??= this.make());
  }

  private make(): OpenapiDocument {
    const schemas = new NamedSchemas();
    const paths: Record<string, Record<string, unknown>> = {};
    for (const described of this.operations.all()) {
      const operations = (paths[templateOf(described.path)] ??= {});
      operations[described.contract.method] = openapiOperation(described, schemas);
    }
    const used = new Set(this.operations.all().map(({ contract }) => contract.tag));
    return {
      openapi: '3.1.1',
      info: {
        title: 'Saksgang',
        version: '1',
        summary: 'Meetings, papers, vedtak and referat of a council.',
        description: introduction,
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: '/' }],
      tags: Object.entries(tagDescriptions)
        .filter(([name]) => used.has(name))
        .map(([name, description]) => ({ name, description })),
      paths,
      components: {
        schemas: schemas.all(),
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'saksgang',
            description: 'The cookie of a sign-in; over https its name is __Host-saksgang.',
          },
          mailGateway: {
            type: 'http',
            scheme: 'bearer',
            description: 'MAIL_GATEWAY_TOKEN, for the program that receives mail and for nothing else.',
          },
        },
      },
    };
  }
}

/** `/api/v1/meetings/{meeting}` from `/api/v1/meetings/:meeting`. */
function templateOf(path: string): string {
  return paramNames(path).reduce((address, name) => address.replace(`:${name}`, `{${name}}`), path);
}

const introduction = [
  'Everything happens in the council of whoever is signed in; other councils do not exist here.',
  'A change says in `If-Match` which version it was made from: 428 when that is missing, 412 when somebody else was faster.',
  'Refusals are `application/problem+json` with a Norwegian sentence, a code for programs, and every fault by JSON pointer.',
  'Lists come in pages in a stable order; follow `Link: rel="next"`. Unknown fields and parameters are refused.',
  'Requests that change something must come from the same origin when they come from a browser.',
].join('\n\n');
