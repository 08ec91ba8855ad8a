import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { sessionOf } from './request-session.js';

/** The language of the council that somebody is signed in to: `nb-NO` or `nn-NO`. */
export const CurrentLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    sessionOf(context.switchToHttp().getRequest<Request>()).language,
);
