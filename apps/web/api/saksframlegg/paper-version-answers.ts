import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import {
  SaksframleggVersionQueries,
  SaksframleggVersionService,
  type WrittenPaper,
} from '#domain/saksframlegg';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { paperChangesAnswer, paperVersionAnswer, paperVersionLineAnswer } from './paper-version.responses.js';

type Address = WrittenPaper['address'];

/** Answers what is asked of the history of a paper, on an agenda or waiting for one. */
@Injectable()
export class PaperVersionAnswers {
  constructor(
    private readonly queries: SaksframleggVersionQueries,
    private readonly versions: SaksframleggVersionService,
  ) {}

  /** @throws DomainError as `SaksframleggVersionQueries.at` */
  async list(actor: Actor, address: Address, query: Parameters<typeof pageRequest>[0]) {
    const { versions } = await this.queries.at(actor, address);
    const page = pageWithin(versions, pageRequest(query), ({ ordinal }) => ordinal);
    return pageAnswer(page, paperVersionLineAnswer);
  }

  /** @throws DomainError as `SaksframleggVersionService.keep` */
  async keep(actor: Actor, address: Address, name: string) {
    const { paper } = await this.queries.at(actor, address);
    return this.one(actor, address, await this.versions.keep(actor, paper.id, name));
  }

  /** @throws DomainError as `SaksframleggVersionQueries.one` */
  async one(actor: Actor, address: Address, ordinal: number) {
    const { versions } = await this.queries.at(actor, address);
    const { content } = await this.queries.one(actor, address, ordinal);
    const line = versions.find((version) => version.ordinal === ordinal);
    return line && paperVersionAnswer(line, content);
  }

  /** @throws DomainError as `SaksframleggVersionQueries.difference` */
  async changes(actor: Actor, address: Address, ordinal: number, to?: number) {
    return paperChangesAnswer(await this.queries.difference(actor, address, ordinal, to));
  }

  /** @throws DomainError as `SaksframleggVersionService.restore` */
  async restore(actor: Actor, address: Address, ordinal: number, version: number): Promise<void> {
    const { paper } = await this.queries.at(actor, address);
    await this.versions.restore(actor, paper.id, ordinal, version);
  }
}
