import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OpenCouncils, OpenPackages } from '#domain/publication';
import { OpenToAll } from '../../access/permission.decorator.js';
import { requestIdOf } from '../../access/request-session.js';
import { openCaching } from '../../files/send-open-pdf.js';
import { sendFile } from '../../files/send-file.js';
import { paths, unslug } from '../paths.js';
import { OpenMeetingPresenter } from './open-meeting.presenter.js';
import { OpenMeetingsPresenter } from './open-meetings.presenter.js';
import { markOpen, renderOpen } from './open-page.js';

/** What anybody may read of councils that are open: their meetings, each with its saksliste and its møtepakke. */
@Controller('public')
@OpenToAll()
export class OpenMeetingsPagesController {
  constructor(
    private readonly councils: OpenCouncils,
    private readonly list: OpenMeetingsPresenter,
    private readonly one: OpenMeetingPresenter,
    private readonly packages: OpenPackages,
  ) {}

  @Get()
  async all(@Res() response: Response): Promise<void> {
    renderOpen(response, null, { view: 'publication/councils', model: await this.list.councilsPage() });
  }

  @Get(':council')
  async meetings(
    @Param('council') key: string,
    @Query('after') after: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const council = await this.councils.byKey(key, requestIdOf(request));
    const cursor = typeof after === 'string' ? after : undefined;
    const model = await this.list.meetingsPage(council, cursor);
    renderOpen(response, council, { view: 'publication/meetings', model });
  }

  @Get(':council/:meeting')
  async meeting(
    @Param() { council: key, meeting }: { readonly council: string; readonly meeting: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const council = await this.councils.byKey(key, requestIdOf(request));
    const model = await this.one.page(council, unslug(meeting));
    renderOpen(response, council, { view: 'publication/meeting', model });
  }

  @Get(':council/:meeting/paper-set.pdf')
  async paperSet(
    @Param() { council: key, meeting }: { readonly council: string; readonly meeting: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const council = await this.councils.byKey(key, requestIdOf(request));
    const opened = await this.packages.file(council, unslug(meeting));
    markOpen(response);
    await sendFile(request, response, opened, openCaching);
  }

  /** Anybody may ask for the package: it is made once for everybody, and asking again does nothing. */
  @Post(':council/:meeting/paper-set')
  async orderPaperSet(
    @Param() { council: key, meeting }: { readonly council: string; readonly meeting: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const council = await this.councils.byKey(key, requestIdOf(request));
    await this.packages.order(council, unslug(meeting));
    response.redirect(303, paths.openMeeting(council.key, meeting));
  }
}
