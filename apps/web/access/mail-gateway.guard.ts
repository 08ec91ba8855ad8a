import { createHash, timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ConfigHolder } from '../config-holder.js';
import { webError } from '../errors/web.errors.js';

/**
 * Lets in the program that receives our mail, by the token that both were given (MAIL_GATEWAY_TOKEN). Without a token
 * in the configuration nobody is let in.
 */
@Injectable()
export class MailGatewayGuard implements CanActivate {
  constructor(private readonly holder: ConfigHolder) {}

  canActivate(context: ExecutionContext): boolean {
    const { mailGatewayToken } = this.holder.config;
    const [, given] =
      /^Bearer (\S+)$/i.exec(context.switchToHttp().getRequest<Request>().get('authorization') ?? '') ?? [];
    if (!mailGatewayToken || !given || !isSame(given, mailGatewayToken)) throw webError('web.gatewayUnknown');
    return true;
  }
}

/** Compares in constant time, whatever the lengths are. */
function isSame(given: string, known: string): boolean {
  const [left, right] = [given, known].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(left, right);
}
