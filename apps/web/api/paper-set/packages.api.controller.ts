import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  PaperSetEditionQueries,
  PaperSetOfferQueries,
  PaperSetOrdering,
  PaperSetReaderQueries,
  wishOf,
} from '#domain/paper-set';
import type { Actor } from '#kernel/actor';
import { sendFile } from '../../files/send-file.js';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './package.requests.js';
import { manifestAnswer, offersAnswer, packageAnswer } from './package.responses.js';

/** Møtepakker that are kept: had, ordered, fetched. */
@Controller('api/v1')
export class PackagesApiController {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly offers: PaperSetOfferQueries,
    private readonly ordering: PaperSetOrdering,
    private readonly editions: PaperSetEditionQueries,
    private readonly readers: PaperSetReaderQueries,
  ) {}

  @Serves(requests.listPackages)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listPackages>,
  ) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const reader = await this.readers.named(actor, meeting.id, query.reader ?? null);
    return offersAnswer(await this.offers.of(actor, meeting.id, reader));
  }

  @Serves(requests.orderPackage)
  async order(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.orderPackage>,
  ) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const reader = await this.readers.named(actor, meeting.id, body.reader ?? null);
    const wish = wishOf(body.variant, body.since ?? 0);
    const id = await this.ordering.order(actor, meeting.id, wish, { reader });
    return packageAnswer(await this.editions.byId(actor, id));
  }

  @Serves(requests.getPackage)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getPackage>) {
    return packageAnswer(await this.editions.byId(actor, params['packageId']));
  }

  @Serves(requests.getPackagePdf)
  async pdf(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.getPackagePdf>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(request, response, await this.editions.file(actor, params['packageId']));
  }

  @Serves(requests.getPackageManifest)
  async manifest(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.getPackageManifest>,
  ) {
    return manifestAnswer(await this.editions.manifest(actor, params['packageId']));
  }
}
