import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Answer } from './answer.js';

type Json = Readonly<Record<string, unknown>>;

interface DescribedAnswer {
  readonly content?: Readonly<Record<string, { readonly schema: Json }>>;
  readonly headers?: Json;
}

/** An OpenAPI document, as far as tests look into it. */
export interface Described extends Json {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: Json;
}

export interface DescribedOperation extends Json {
  readonly operationId: string;
  readonly parameters: readonly Json[];
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
}

/** By the words of the document: the files of a process are served the same, and its schemas take seconds to compile. */
const known = new Map<string, DescribedAnswers>();

/** Holds answers against the OpenAPI document that the program serves. */
export class DescribedAnswers {
  private readonly ajv = new Ajv2020({
    ...{ allErrors: true, strict: false, validateFormats: true },
    // A validator is asked some times: to make its code short takes longer than the longer code does.
    code: { optimize: false },
  });
  private readonly compiled = new Map<object, ValidateFunction>();
  /** By their words: most of the answers of two operations are described alike. */
  private readonly alike = new Map<string, ValidateFunction>();
  private readonly templates: readonly (readonly [string, RegExp])[];

  /** @param document as it was served */
  static by(document: Buffer): DescribedAnswers {
    const text = document.toString('utf8');
    const answers = known.get(text) ?? new DescribedAnswers(JSON.parse(text) as Described);
    known.set(text, answers);
    return answers;
  }

  private constructor(readonly document: Described) {
    this.templates = Object.keys(document.paths)
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((template) => [template, patternOf(template)]);
    addFormats.default(this.ajv, ['date', 'date-time', 'uuid', 'email', 'uri']);
    this.ajv.addSchema(document, 'openapi');
  }

  /**
   * Addresses that the document does not have are no operation's: nothing is said about their answers.
   * @throws Error when an operation answers with a status, a type, a body or an ETag that is not described
   */
  expectDescribed(method: string, path: string, answer: Answer): void {
    const operation = this.operationAt(method, path);
    if (!operation || answer.status === 304) return;
    const where = `${method.toUpperCase()} ${path} → ${answer.status}`;
    const described = operation.responses[String(answer.status)];
    if (!described)
      throw new Error(`${where}: the status is not described. ${answer.bytes.toString('utf8')}`);
    if (method === 'head') return;
    this.expectContent(described, answer, where);
    for (const header of Object.keys(described.headers ?? {})) {
      if (header !== 'Link' && answer.headers[header.toLowerCase()] === undefined)
        throw new Error(`${where}: the header ${header} is missing.`);
    }
  }

  /** The operation at a path; addresses without a place in them come first. */
  operationAt(method: string, path: string): DescribedOperation | undefined {
    const bare = path.split('?', 1)[0];
    const fitting = this.templates.filter(([, pattern]) => pattern.test(bare));
    const operations = fitting.map(([template]) => this.document.paths[template]);
    return operations.map((operation) => operation[method === 'head' ? 'get' : method]).find(Boolean);
  }

  private expectContent(described: DescribedAnswer, { headers, body, bytes }: Answer, where: string): void {
    const type = headers['content-type']?.split(';', 1)[0] ?? '';
    const { content } = described;
    if (!content) {
      if (bytes.length > 0) throw new Error(`${where}: nothing was described, and something came.`);
      return;
    }
    const found = content[type] ?? content['*/*'];
    if (!found) throw new Error(`${where}: the type ${type} is not described.`);
    if (!type.endsWith('json') || body === undefined || isText(found.schema)) return;
    const validate = this.validatorOf(found.schema);
    if (!validate(body)) {
      throw new Error(
        `${where}: ${this.ajv.errorsText(validate.errors)}\n${bytes.toString('utf8').slice(0, 2000)}`,
      );
    }
  }

  private validatorOf(schema: Json): ValidateFunction {
    const known = this.compiled.get(schema);
    if (known) return known;
    const text = JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components');
    const validate = this.alike.get(text) ?? this.ajv.compile(JSON.parse(text) as object);
    this.alike.set(text, validate);
    this.compiled.set(schema, validate);
    return validate;
  }
}

/** Whole files are described as text of a media type; their own schema is published apart. */
function isText(schema: Json): boolean {
  return schema['type'] === 'string';
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
}
