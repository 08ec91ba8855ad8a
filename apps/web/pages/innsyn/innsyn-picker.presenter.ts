import { Injectable } from '@nestjs/common';
import { documentName, InnsynQueries, type InnsynView } from '#domain/innsyn';
import type { Actor } from '#kernel/actor';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** Finds what the documents of a request are picked from. */
@Injectable()
export class InnsynPickerPresenter {
  constructor(private readonly requests: InnsynQueries) {}

  /** @param words empty for the newest documents of the council */
  async part(actor: Actor, language: string, { request, current }: InnsynView, words: string) {
    const say = pageText(language);
    const picked = new Set(current.documents.map(({ documentId }) => documentId));
    const found = (await this.requests.search(actor, words)).filter(({ id }) => !picked.has(id));
    return {
      ...{ search: words, searchHref: `${paths.innsyn(request.id)}#pick-h` },
      action: `${paths.innsyn(request.id)}/documents`,
      lead: words === '' ? say('innsyn.pickNewest') : say('innsyn.pickFound', { count: found.length, words }),
      rows: found.map((document) => ({
        value: `${document.kind}:${document.id}`,
        name: documentName(language, document, document.title),
        date: norwegianShortDate(document.date),
      })),
    };
  }
}
