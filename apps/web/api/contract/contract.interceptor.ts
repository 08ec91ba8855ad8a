import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { openCaching } from '../../files/send-open-pdf.js';
import { contentTag, etagOf } from './precondition.js';
import { checkRequest } from './input.js';
import { operationKey, type OperationContract } from './operation.js';

/** An answer as the contracts have them: a list with the cursor of its next page, or something with a version. */
interface Answer {
  readonly version?: number;
  readonly next?: string;
  readonly [field: string]: unknown;
}

/** Checks what comes in against the operation's contract, and gives the answer the headers that it promises. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<OperationContract | undefined>(operationKey, context.getHandler());
    if (!contract) return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    checkRequest(request, contract);
    response.set('Cache-Control', cachingOf(contract));
    // What is open is the same for everybody.
    if (contract.permission !== 'public') response.vary('Cookie');
    return next.handle().pipe(
      map((answer: Answer | undefined) => {
        if (answer) setHeaders(request, response, contract, answer);
        return answer;
      }),
    );
  }
}

function cachingOf({ permission }: OperationContract): string {
  if (permission === 'public') return openCaching;
  return permission === 'openToAll' ? 'no-cache' : 'private, no-cache';
}

function setHeaders(request: Request, response: Response, contract: OperationContract, answer: Answer): void {
  const { etag, location } = contract.success;
  if (etag === 'content') response.set('ETag', contentTag(answer));
  else if (etag && answer.version !== undefined) response.set('ETag', etagOf(answer.version));
  if (location)
    response.location(location.replace(/\{(\w+)\}/g, (_, field: string) => String(answer[field])));
  if (typeof answer.next === 'string')
    response.set('Link', `<${nextAddress(request, answer.next)}>; rel="next"`);
}

function nextAddress(request: Request, cursor: string): string {
  const [path, query] = request.originalUrl.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}
