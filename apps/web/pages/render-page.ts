import type { Request, Response } from 'express';
import { sessionOf } from '../access/request-session.js';
import { meetingTabs } from './meeting-tabs.js';

/** What every page's model has; one that is for somebody not signed in may name its language. */
export interface PageModel {
  readonly title: string;
  readonly pageLanguage?: string;
  /** The meeting it belongs to, "2/2021", where its address does not say so. */
  readonly meetingNumber?: string;
}

/** A view, what it shows, and the status it is answered with (200 unless told). */
export interface RenderedPage {
  readonly view: string;
  readonly model: PageModel;
  readonly status?: number;
}

/** Renders a page from a route that also can answer with something else, as after a form is sent. */
export function renderPage(
  request: Request,
  response: Response,
  { view, model, status = 200 }: RenderedPage,
): void {
  response.status(status).render(view, withLayout(model, request));
}

/** The model with the head that every page has: who is here, where one can go, and the rooms of the meeting one is in. */
export function withLayout(model: PageModel, request: Request) {
  const { actor, language: own, layout } = sessionOf(request);
  const language = model.pageLanguage?.slice(0, 2) ?? layout.language;
  const [path = ''] = request.originalUrl.split('?', 1);
  const meeting = layout.isOpen ? null : meetingTabs({ path, number: model.meetingNumber }, actor, own);
  return { ...model, layout: { ...layout, language, meeting, title: model.title } };
}
