import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Static } from 'typebox';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import {
  type AddedVedlegg,
  type VedleggContentInput,
  type VedleggOwner,
  VedleggQueries,
  VedleggService,
  type VedleggView,
} from '#domain/saksframlegg';
import { uploadedFile, uploadFields, uploadFieldsOf } from './uploaded-file.js';
import { type NewVedlegg, ReplacementFields, type VedleggReplacement } from './vedlegg-bodies.js';
import { type AddedVedleggResponse, vedleggAnswer } from './vedlegg.responses.js';

type Added = Static<typeof AddedVedleggResponse>;

/**
 * Adds and replaces vedlegg, whether they come as a file or as JSON. Whoever calls has made sure that the owner may be
 * changed by the actor.
 */
@Injectable()
export class VedleggEditing {
  constructor(
    private readonly vedlegg: VedleggService,
    private readonly queries: VedleggQueries,
  ) {}

  /** @throws DomainError `web.invalidInput` for an upload without file or fields, and as `VedleggService.add` does */
  async add(
    actor: Actor,
    owner: VedleggOwner,
    request: Request,
    body: Static<typeof NewVedlegg>,
  ): Promise<Added> {
    const file = uploadedFile(request);
    const { source = null, date = null, ...head } = file ? uploadFields(request) : body;
    const content: VedleggContentInput = file ? { file } : body.content;
    return this.answer(
      actor,
      owner,
      await this.vedlegg.add(actor, owner, { ...head, source, date, content }),
    );
  }

  /** @throws DomainError as {@link add} does, `database.stale` */
  async replace(
    actor: Actor,
    { id, ownerKind, ownerId }: VedleggView,
    version: number,
    request: Request,
    body: Static<typeof VedleggReplacement>,
  ): Promise<Added> {
    const file = uploadedFile(request);
    const content: VedleggContentInput = file ? { file } : body.content;
    const { why } = file ? uploadFieldsOf(ReplacementFields, request) : body;
    const replaced = await this.vedlegg.replaceContent(actor, id, version, content, why);
    return this.answer(actor, { kind: ownerKind, id: ownerId }, replaced);
  }

  /** A vedlegg that was just written, as the API answers it. */
  async answer(actor: Actor, owner: VedleggOwner, { vedlegg, warning }: AddedVedlegg): Promise<Added> {
    const view = (await this.queries.ofOwner(actor, owner)).find(({ id }) => id === vedlegg.id);
    if (!view) throw new Error('A vedlegg that was just written is not there.');
    const row = vedleggAnswer(view);
    const told = warning && { code: warning.code, sentence: message('nb-NO', warning.code, warning.params) };
    return { id: row.id, version: row.version, vedlegg: row, warning: told ?? null };
  }
}
