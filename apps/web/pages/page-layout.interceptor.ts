import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';
import { isApi } from '../access/request-session.js';
import { type PageModel, withLayout } from './render-page.js';

/** Gives every page its head: adds `layout` to what the controller returns. The page's own title is its model's. */
@Injectable()
export class PageLayoutInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    if (isApi(request)) return next.handle();
    return next.handle().pipe(map((model: PageModel | undefined) => model && withLayout(model, request)));
  }
}
