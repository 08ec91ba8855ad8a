import type { Server } from 'node:http';
import request from 'supertest';
import type { Answer, AnswerBody } from './answer.js';
import type { DescribedAnswers } from './described-answers.js';

export type DemoRole = 'secretariat' | 'chair' | 'deputyChair' | 'member' | 'vara' | 'observer';
export type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';

export interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** ETag of what is changed. */
  readonly ifMatch?: string | undefined;
  /** A file to upload, with the text fields beside it. */
  readonly file?: { readonly name: string; readonly bytes: Buffer };
  readonly fields?: Readonly<Record<string, string>>;
}

/** Talks to the API as one person, and holds every answer against the description of the API. */
export class ApiClient {
  private cookie: string | undefined;

  constructor(
    private readonly server: Server,
    private readonly answers?: DescribedAnswers,
  ) {}

  /** Signs in as the first person with a role. */
  async signIn(role: DemoRole, councilKey: string): Promise<this> {
    const { body } = await this.get('/api/v1/sessions/choices');
    const council = [...body['councils']].find((candidate) => candidate['key'] === councilKey)!;
    const account = [...council['accounts']].find((candidate) => candidate['role'] === role)!;
    const sent = { councilId: council['id'], personId: account['personId'], role };
    const { status, headers } = await this.call('post', '/api/v1/sessions', { body: sent });
    if (status !== 201) throw new Error(`Signing in as ${role} was answered with ${status}.`);
    this.cookie = headers['set-cookie']?.toString().split(';', 1)[0];
    return this;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.call('get', path, { headers });
  }

  /** @throws Error when the answer is not one that the API describes */
  async call(method: Method, path: string, sending: Sending = {}): Promise<Answer> {
    const asked = request(this.server)[method](path).buffer(true).parse(asBytes);
    if (this.cookie) asked.set('Cookie', this.cookie);
    if (sending.ifMatch !== undefined) asked.set('If-Match', sending.ifMatch);
    for (const [name, value] of Object.entries(sending.headers ?? {})) asked.set(name, value);
    if (sending.file) {
      for (const [name, value] of Object.entries(sending.fields ?? {})) asked.field(name, value);
      asked.attach('file', sending.file.bytes, sending.file.name);
    } else if (Buffer.isBuffer(sending.body)) {
      asked.serialize((body: unknown) => body as string).send(sending.body);
    } else if (sending.body !== undefined) {
      asked.send(sending.body as object);
    }
    const { status, headers, body } = (await asked) as unknown as Omit<Answer, 'body'> & { body?: Buffer };
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const answer = { status, headers, bytes, body: jsonOf(headers, bytes) };
    this.answers?.expectDescribed(method, path, answer);
    return answer;
  }
}

function asBytes(response: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}

function jsonOf(headers: Answer['headers'], bytes: Buffer): AnswerBody {
  const isJson = /json/.test(headers['content-type'] ?? '') && bytes.length > 0;
  return (isJson ? JSON.parse(bytes.toString('utf8')) : undefined) as AnswerBody;
}
