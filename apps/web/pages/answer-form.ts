import type { Request, Response } from 'express';
import { DomainError, type ErrorKind } from '#kernel/domain-error';
import { statusOf } from '../errors/status-of-kind.js';
import { type RenderedPage, renderPage } from './render-page.js';

/** What somebody can mend by sending the form once more; anything else is for the error page. */
const mendable: ReadonlySet<ErrorKind> = new Set([
  'invalid',
  'conflict',
  'stale',
  'preconditionRequired',
  'tooLarge',
  'unsupportedType',
]);

/**
 * Answers a form that somebody sent: goes on when its work is done, and shows its page again, with what was typed,
 * when the work was refused for something that can be mended there.
 * @param work gives the address to go to, or a page when the form only asked what would happen
 * @param again the form's page with the refusal on it; answered with the refusal's own status
 * @throws whatever work throws that is not for the form
 */
export async function answerForm(
  request: Request,
  response: Response,
  work: () => Promise<string | RenderedPage>,
  again: (refused: DomainError) => Promise<RenderedPage>,
): Promise<void> {
  try {
    const next = await work();
    if (typeof next === 'string') response.redirect(303, next);
    else renderPage(request, response, next);
  } catch (error) {
    if (!(error instanceof DomainError) || !mendable.has(error.kind)) throw error;
    renderPage(request, response, { status: statusOf(error), ...(await again(error)) });
  }
}
