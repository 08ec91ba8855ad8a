import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { StoredFileService } from '#domain/documents-register';
import { ExemptReadLog } from '#domain/exemption';
import { pdfFileName } from '#domain/paper-set';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { message } from '#kernel/messages';
import { osloLocal } from '#kernel/oslo-time';
import { FileStore } from '#platform/files/file-store';
import { zipOf } from '#platform/files/zip-writing';
import { InnsynLetterQueries, nameInAnswer } from './innsyn-letter.queries.js';
import { InnsynMakingService, type MadeContent } from './innsyn-making.service.js';
import { innsynNumberText } from './innsyn-request.rules.js';
import { innsynError } from './innsyn.errors.js';
import {
  InnsynQueries,
  type InnsynDocumentView,
  type InnsynRound,
  type InnsynView,
} from './innsyn.queries.js';

/** A file of an answer: the letter, or a document that is given. */
export interface InnsynFile extends MadeContent {
  /** With ending; it tells nothing that the answer does not. */
  readonly name: string;
}

/** The same with its content. */
export interface OpenedInnsynFile extends InnsynFile {
  readonly content: Readable;
}

/** Everything of one answer. */
export interface InnsynFiles {
  readonly letter: InnsynFile;
  /** By id of the row that it was decided in. */
  readonly given: ReadonlyMap<string, InnsynFile>;
}

/** The letter and what is given with it: made anew while it is decided, and as they were when it is answered. */
@Injectable()
export class InnsynFilesService {
  constructor(
    private readonly queries: InnsynQueries,
    private readonly letters: InnsynLetterQueries,
    private readonly making: InnsynMakingService,
    private readonly files: StoredFileService,
    private readonly contents: FileStore,
    private readonly log: ExemptReadLog,
  ) {}

  /**
   * The letter of a round.
   * @param round the current one when left out
   * @throws DomainError `innsyn.notFound`, `innsyn.forbidden`, `innsyn.nothingMade` for a letter that is kept no longer
   */
  async letter(actor: Actor, id: string, round?: number): Promise<OpenedInnsynFile> {
    const view = await this.queries.one(actor, id);
    const { answer } = roundOf(view, round);
    const letter =
      answer === null
        ? await this.newLetter(actor, view, osloLocal(systemClock.now()).date)
        : await this.kept(actor, answer.letterFileId);
    return { ...letter, content: await this.contents.open(letter.sha256) };
  }

  /**
   * The letter and every document that is given, as one file.
   * @throws DomainError as `letter`, `innsyn.cannotBeMade` when a document cannot be given as it was decided
   */
  async zip(
    actor: Actor,
    id: string,
    round?: number,
  ): Promise<{ readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }> {
    const view = await this.queries.one(actor, id);
    const chosen = roundOf(view, round);
    const files =
      chosen.answer === null
        ? await this.everything(actor, view, osloLocal(systemClock.now()).date)
        : await this.keptOf(actor, chosen);
    for (const entry of chosen.documents.filter(({ given }) => given.length > 0))
      await this.log.note(actor, { kind: entry.documentKind, id: entry.documentId });
    const entries = [...(files.letter ? [files.letter] : []), ...files.given.values()];
    if (entries.length === 0) throw innsynError('innsyn.nothingMade');
    const { language } = view.request;
    const number = innsynNumberText(view.request).replace('/', '-');
    return {
      name: `${message(language, 'document.innsyn.folder', { number })}.zip`,
      bytes: zipOf(entries.map(({ name, sha256 }) => ({ name, read: () => this.contents.read(sha256) }))),
    };
  }

  /** Makes everything of the current round. @throws DomainError `innsyn.cannotBeMade`, `innsyn.changedSince` */
  async everything(actor: Actor, view: InnsynView, date: string): Promise<InnsynFiles> {
    const { documents } = view.current;
    const overtaken = documents.filter(({ isOvertaken }) => isOvertaken).length;
    if (overtaken > 0) throw innsynError('innsyn.changedSince', { count: overtaken });
    const given = new Map<string, InnsynFile>();
    for (const [i, entry] of documents.entries()) {
      if (entry.outcome !== 'whole' && entry.outcome !== 'partial') continue;
      given.set(entry.id, await this.newFile(actor, view, entry, i + 1));
    }
    return { letter: await this.newLetter(actor, view, date), given };
  }

  private async newLetter(actor: Actor, view: InnsynView, date: string): Promise<InnsynFile> {
    const model = await this.letters.model(actor, view, date);
    return { ...(await this.making.letter(model)), name: pdfFileName(model.meta.title) };
  }

  private async newFile(
    actor: Actor,
    { request }: InnsynView,
    entry: InnsynDocumentView,
    number: number,
  ): Promise<InnsynFile> {
    const { document, given } = entry;
    if (!document) throw innsynError('innsyn.changedSince', { count: 1 });
    const name = nameInAnswer(request.language, entry);
    try {
      const made = await this.making.document(actor, document, given);
      return { ...made, name: pdfFileName(`${number} ${name}`).replace(/\.pdf$/, made.ending) };
    } catch (refusal) {
      if (!(refusal instanceof DomainError) || refusal.kind === 'unavailable') throw refusal;
      throw innsynError('innsyn.cannotBeMade', { number });
    }
  }

  private async keptOf(actor: Actor, { documents, answer }: InnsynRound) {
    const given = new Map<string, InnsynFile>();
    for (const { id, fileId } of documents) if (fileId) given.set(id, await this.kept(actor, fileId));
    const letter = answer?.letterFileId ? await this.kept(actor, answer.letterFileId) : null;
    return { letter, given };
  }

  private async kept(actor: Actor, fileId: string | null): Promise<InnsynFile> {
    if (fileId === null) throw innsynError('innsyn.nothingMade');
    const { sha256, size, mediaType, name } = await this.files.describe(actor, fileId);
    return { sha256, size, mediaType, name, ending: '' };
  }
}

function roundOf({ current, earlier }: InnsynView, round: number | undefined): InnsynRound {
  if (round === undefined) return current;
  const found = [current, ...earlier].find((each) => each.round === round);
  if (!found) throw innsynError('innsyn.nothingMade');
  return found;
}
