import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { message } from '#kernel/messages';
import { AppLogger } from '#platform/logging/app-logger';
import { statusOf } from './status-of-kind.js';
import { faultsOf, sentenceOf } from './error-sentence.js';
import { problemOf } from './problem.js';
import { toDomainError } from './to-domain-error.js';
import { webError } from './web.errors.js';
import { isApi, layoutOf, requestIdOf, sessionOf } from '../access/request-session.js';

/** What a page of a refusal is called, by its status; any other just failed. */
const titles: Readonly<Record<number, string>> = { 404: 'notFoundTitle', 429: 'tooMany' };
const headings: Readonly<Record<number, string>> = { 403: 'forbidden', 404: 'notFound', 429: 'tooMany' };

/** The one place where errors become answers: RFC 9457 problem+json under /api, else a page. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly logger: AppLogger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const known = toDomainError(thrown);
    if (!known) this.logger.error({ err: thrown, requestId: request.id }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const error = known ?? webError('web.unexpected');
    const status = statusOf(error);
    if (isApi(request)) {
      response
        .status(status)
        .type('application/problem+json')
        .set('Cache-Control', 'no-store')
        .end(JSON.stringify(problemOf(error, status, request)));
    } else if (error.kind === 'unauthenticated') {
      response.redirect(303, `/sign-in?to=${encodeURIComponent(request.originalUrl)}`);
    } else {
      this.page(request, response, error, status);
    }
  }

  private page(
    request: Request,
    response: Response,
    error: ReturnType<typeof webError>,
    status: number,
  ): void {
    const { language } = sessionOf(request);
    const layout = layoutOf(request);
    const say = (code: string) => message(language, `page.error.${code}`);
    response.status(status).render('errors/error', {
      layout: { ...layout, title: say(titles[status] ?? 'failed') },
      heading: say(headings[status] ?? 'failed'),
      sentence: sentenceOf(error, language),
      faults: faultsOf(error, language),
      requestId: status >= 500 ? requestIdOf(request) : '',
    });
  }
}
