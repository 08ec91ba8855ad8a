import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';
import { isApi, sessionOf } from '../access/request-session.js';

/** Gives every page its head: adds `layout` to what the controller returns. The page's own title is its model's. */
@Injectable()
export class PageLayoutInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    if (isApi(request)) return next.handle();
    return next
      .handle()
      .pipe(map((model: { title: string } | undefined) => model && withLayout(model, request)));
  }
}

function withLayout<Model extends { title: string }>(model: Model, request: Request) {
  return { ...model, layout: { ...sessionOf(request).layout, title: model.title } };
}
