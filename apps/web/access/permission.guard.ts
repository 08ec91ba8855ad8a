import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { webError } from '../errors/web.errors.js';
import { openToAll, permissionKey } from './permission.decorator.js';
import { type Permission, roleHas } from './permissions.js';
import { sessionOf } from './request-session.js';

/** The first gate: does the role of the person signed in have the route's permission? Unknown means no. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const wanted = this.reflector.getAllAndOverride<Permission | typeof openToAll | undefined>(
      permissionKey,
      [context.getHandler(), context.getClass()],
    );
    if (wanted === openToAll) return true;
    const { actor } = sessionOf(context.switchToHttp().getRequest<Request>());
    if (!actor) throw webError('web.notSignedIn');
    if (!wanted || !roleHas(actor.role, wanted)) throw webError('web.notAllowed');
    return true;
  }
}
