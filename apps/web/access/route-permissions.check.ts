import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { permissionKey } from './permission.decorator.js';

/** Stops the program when a route says neither whom it is for nor that it is open to all. */
@Injectable()
export class RoutePermissionsCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => {
          const handler = prototype[name] as (...args: unknown[]) => unknown;
          const isRoute = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
          return (
            isRoute !== undefined && !this.reflector.getAllAndOverride(permissionKey, [handler, metatype])
          );
        })
        .map((name) => `${metatype.name}.${name}`);
    });
    if (silent.length > 0) throw new Error(`Routes without a permission: ${silent.join(', ')}`);
  }
}
