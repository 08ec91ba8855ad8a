import type { Response } from 'express';
import type { OpenCouncil } from '#domain/publication';
import { openLayout } from '../../access/request-session.js';
import { openCaching } from '../../files/send-open-pdf.js';
import { paths } from '../paths.js';
import type { RenderedPage } from '../render-page.js';

/**
 * Renders a page for anybody: the same for everybody, signed in or not, so that any cache may keep it. Express marks it with
 * an ETag of its content and answers 304 to who has it. Search engines are asked to stay out, as people are named in papers.
 */
export function renderOpen(
  response: Response,
  council: Pick<OpenCouncil, 'key' | 'name' | 'language'> | null,
  { view, model }: RenderedPage,
): void {
  markOpen(response);
  const layout = council ? openLayout({ ...council, home: paths.openCouncil(council.key) }) : openLayout();
  response.render(view, { ...model, layout: { ...layout, title: model.title } });
}

/** The headers of whatever anybody may have. */
export function markOpen(response: Response): void {
  response.set({ 'Cache-Control': openCaching, 'X-Robots-Tag': 'noindex' });
}
