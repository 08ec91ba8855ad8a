import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { sessionOf } from '../access/request-session.js';

/**
 * Gathers a page in one reading unit of work: everything on it is of one moment, and what two parts of it need is
 * loaded once. For routes that only read and that answer with a model; it is rendered after the unit of work has ended.
 */
@Injectable()
export class OneReadInterceptor implements NestInterceptor {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = sessionOf(context.switchToHttp().getRequest<Request>());
    if (!actor) return next.handle();
    return from(this.unitOfWork.read(actor, () => lastValueFrom<unknown>(next.handle())));
  }
}
