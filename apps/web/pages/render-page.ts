import type { Request, Response } from 'express';
import { sessionOf } from '../access/request-session.js';

/** A view, what it shows, and the status it is answered with (200 unless told). */
export interface RenderedPage {
  readonly view: string;
  readonly model: { readonly title: string };
  readonly status?: number;
}

/** Renders a page from a route that also can answer with something else, as after a form is sent. */
export function renderPage(
  request: Request,
  response: Response,
  { view, model, status = 200 }: RenderedPage,
): void {
  const layout = { ...sessionOf(request).layout, title: model.title };
  response.status(status).render(view, { ...model, layout });
}
