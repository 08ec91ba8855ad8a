import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#kernel/actor';
import { webError } from '../errors/web.errors.js';
import { sessionOf } from './request-session.js';

/** The person signed in, as the actor that services take. Only on routes with a permission. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = sessionOf(context.switchToHttp().getRequest<Request>());
  if (!actor) throw webError('web.notSignedIn');
  return actor;
});
