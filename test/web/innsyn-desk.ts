import { everyWordIn } from '#test/reading/every-word';
import { filesInZip } from '#test/reading/zip';
import type { Answer, AnswerBody } from './answer.js';
import type { ApiClient } from './api-client.js';
import { decision } from './exempted-demo.js';

/** A document as requests name it. */
export const refOf = (found: AnswerBody | undefined) => ({
  ...{ kind: found?.['kind'], documentId: found?.['documentId'] },
});

/** The secretariat at work with one request for access. */
export class InnsynDesk {
  /** @param one address of the request */
  constructor(
    private readonly secretariat: ApiClient,
    readonly one: string,
  ) {}

  async shown(): Promise<AnswerBody> {
    return (await this.secretariat.get(this.one)).body;
  }

  /** A document of the current round by how it begins: "saksframlegg 14", "vedlegg 14/2/2021 2", "referat". */
  async called(name: string): Promise<AnswerBody> {
    return [...(await this.shown())['current']['documents']].find((document) =>
      `${document['kind']} ${document['caseNumber']} ${document['vedlegg'] ?? ''}`.startsWith(name),
    )!;
  }

  async decide(name: string, body: object): Promise<Answer> {
    const { id, version } = await this.called(name);
    const path = `${this.one}/documents/${id}/decision`;
    return this.secretariat.call('put', path, { ifMatch: `"${version}"`, body });
  }

  /** The codes of what is wrong with a decision. */
  async faultsOf(name: string, body: object): Promise<unknown[]> {
    return [...(await this.decide(name, body)).body['faults']].map((fault) => fault['code']);
  }

  async step(name: string, body: object): Promise<Answer> {
    const ifMatch = `"${(await this.shown())['version']}"`;
    return this.secretariat.call('post', `${this.one}/${name}`, { ifMatch, body });
  }

  async search(words: string): Promise<AnswerBody[]> {
    const path = `/api/v1/innsyn-documents?search=${encodeURIComponent(words)}`;
    return [...(await this.secretariat.get(path)).body['items']];
  }

  add(documents: readonly object[]): Promise<Answer> {
    return this.secretariat.call('post', `${this.one}/documents`, { body: { documents } });
  }

  /** The words of every file that is given, by name. */
  async given(query = ''): Promise<Map<string, string>> {
    const { bytes } = await this.secretariat.get(`${this.one}/files${query}`);
    const words = new Map<string, string>();
    for (const [name, file] of await filesInZip(bytes)) words.set(name, await everyWordIn(file));
    return words;
  }

  /** Exempts a whole vedlegg. @returns what takes it back */
  async exempt(id: string, legalBasis: string): Promise<() => Promise<Answer>> {
    const { body, headers } = await this.secretariat.call('post', '/api/v1/exemptions', {
      body: { ...decision, document: { kind: 'vedlegg', id }, scope: 'document', legalBasis },
    });
    const path = `/api/v1/exemptions/${body['id']}`;
    return () => this.secretariat.call('delete', path, { ifMatch: headers['etag'] });
  }
}
