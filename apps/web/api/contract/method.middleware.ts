import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { webError } from '../../errors/web.errors.js';
import { DescribedOperations } from './described-operations.js';

interface Address {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Answers 405 with Allow when an address of the API exists, but not for the method that was used. */
@Injectable()
export class MethodMiddleware implements NestMiddleware {
  private known: readonly Address[] | undefined;

  constructor(private readonly operations: DescribedOperations) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const path = request.originalUrl.split('?', 1)[0];
    const fitting = this.addresses().filter(({ pattern }) => pattern.test(path));
    const methods = new Set(fitting.flatMap((address) => address.methods));
    if (methods.size === 0 || methods.has(request.method)) return next();
    response.set('Allow', [...methods].sort().join(', '));
    next(webError('web.methodNotAllowed', { method: request.method }));
  }

  private addresses(): readonly Address[] {
    return (this.known ??= this.operations.all().map(({ path, contract }) => ({
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}/?$`, 'i'),
      methods: contract.method === 'get' ? ['GET', 'HEAD'] : [contract.method.toUpperCase()],
    })));
  }
}
