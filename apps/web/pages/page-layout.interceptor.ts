import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';
import { isApi, sessionOf } from '../access/request-session.js';

/** What every page's model has; one that is for somebody not signed in may name its language. */
interface PageModel {
  readonly title: string;
  readonly pageLanguage?: string;
}

/** Gives every page its head: adds `layout` to what the controller returns. The page's own title is its model's. */
@Injectable()
export class PageLayoutInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    if (isApi(request)) return next.handle();
    return next.handle().pipe(map((model: PageModel | undefined) => model && withLayout(model, request)));
  }
}

function withLayout(model: PageModel, request: Request) {
  const { layout } = sessionOf(request);
  const language = model.pageLanguage?.slice(0, 2) ?? layout.language;
  return { ...model, layout: { ...layout, language, title: model.title } };
}
