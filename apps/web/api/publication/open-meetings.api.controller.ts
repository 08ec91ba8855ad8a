import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DocumentService } from '#domain/paper-set';
import {
  type OpenCouncil,
  OpenCouncils,
  OpenDocuments,
  OpenMeetings,
  OpenPackages,
  OpenVedlegg,
} from '#domain/publication';
import { requestIdOf } from '../../access/request-session.js';
import { webError } from '../../errors/web.errors.js';
import { openCaching, sendOpenPdf } from '../../files/send-open-pdf.js';
import { sendFile } from '../../files/send-file.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest } from '../contract/page.js';
import * as requests from './open-meeting.requests.js';
import { openDocumentAnswer, openMeetingAnswer, openMeetingRow } from './open-meeting.responses.js';

type Params = Readonly<Record<string, string>>;

/** What anybody may read, without signing in. */
@Controller('api/v1')
export class OpenMeetingsApiController {
  constructor(
    private readonly councils: OpenCouncils,
    private readonly meetings: OpenMeetings,
    private readonly open: OpenDocuments,
    private readonly vedlegg: OpenVedlegg,
    private readonly packages: OpenPackages,
    private readonly documents: DocumentService,
  ) {}

  @Serves(requests.listOpenCouncils)
  async all(@Req() request: Request) {
    const councils = await this.councils.all(requestIdOf(request));
    return { items: councils.map(({ key, name, language }) => ({ key, name, language })) };
  }

  @Serves(requests.listOpenMeetings)
  async list(@Req() request: Request, @Input() { params, query }: InputOf<typeof requests.listOpenMeetings>) {
    const filter = query.year === undefined ? {} : { year: query.year };
    const council = await this.council(request, params);
    return pageAnswer(await this.meetings.list(council, pageRequest(query), filter), openMeetingRow);
  }

  @Serves(requests.getOpenMeeting)
  async one(@Req() request: Request, @Input() { params }: InputOf<typeof requests.getOpenMeeting>) {
    return openMeetingAnswer(await this.meetings.one(await this.council(request, params), meetingOf(params)));
  }

  @Serves(requests.getOpenPaper)
  async paper(@Req() request: Request, @Input() { params }: InputOf<typeof requests.getOpenPaper>) {
    return openDocumentAnswer(await this.paperOf(request, params));
  }

  @Serves(requests.getOpenPaperPdf)
  async paperPdf(
    @Req() request: Request,
    @Input() { params }: InputOf<typeof requests.getOpenPaperPdf>,
    @Res() response: Response,
  ): Promise<void> {
    const { prepared } = await this.paperOf(request, params);
    await sendOpenPdf(request, response, this.documents, prepared);
  }

  @Serves(requests.getOpenReferat)
  async referat(@Req() request: Request, @Input() { params }: InputOf<typeof requests.getOpenReferat>) {
    return openDocumentAnswer(
      await this.open.referat(await this.council(request, params), meetingOf(params)),
    );
  }

  @Serves(requests.getOpenReferatPdf)
  async referatPdf(
    @Req() request: Request,
    @Input() { params }: InputOf<typeof requests.getOpenReferatPdf>,
    @Res() response: Response,
  ): Promise<void> {
    const { prepared } = await this.open.referat(await this.council(request, params), meetingOf(params));
    await sendOpenPdf(request, response, this.documents, prepared);
  }

  @Serves(requests.getOpenVedlegg)
  async file(
    @Req() request: Request,
    @Input() { params }: InputOf<typeof requests.getOpenVedlegg>,
    @Res() response: Response,
  ): Promise<void> {
    const council = await this.council(request, params);
    const found = await this.vedlegg.open(council, meetingOf(params), params['vedleggId']);
    if (found.kind !== 'file') throw webError('web.notFound');
    await sendFile(request, response, found.opened, openCaching);
  }

  @Serves(requests.getOpenPackage)
  async paperSet(
    @Req() request: Request,
    @Input() { params }: InputOf<typeof requests.getOpenPackage>,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.packages.file(await this.council(request, params), meetingOf(params));
    await sendFile(request, response, opened, openCaching);
  }

  private async paperOf(request: Request, params: Params) {
    const council = await this.council(request, params);
    return this.open.paper(council, meetingOf(params), Number(params['sequence']));
  }

  private council(request: Request, params: Params): Promise<OpenCouncil> {
    return this.councils.byKey(params['council'], requestIdOf(request));
  }
}

/** "2/2021" */
function meetingOf(params: Params): string {
  return params['meetingNumber'].replace('-', '/');
}
