import { Injectable } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { operationKey, type OperationContract } from './operation.js';

/** An operation at its whole address, `/api/v1/meetings/:meeting`. */
export interface DescribedOperation {
  readonly path: string;
  readonly contract: OperationContract;
}

/** Finds every operation that the program serves, in the order of the addresses. */
@Injectable()
export class DescribedOperations {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  all(): DescribedOperation[] {
    return this.discovery
      .getControllers()
      .flatMap(({ metatype, instance }) =>
        metatype && instance ? this.ofController(metatype, instance as object) : [],
      )
      .sort((a, b) => a.path.localeCompare(b.path) || a.contract.method.localeCompare(b.contract.method));
  }

  private ofController(metatype: object, instance: object): DescribedOperation[] {
    const start = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const contract = Reflect.getMetadata(operationKey, prototype[name] as object) as
        | OperationContract
        | undefined;
      return contract ? [{ contract, path: `/${[start, contract.path].filter(Boolean).join('/')}` }] : [];
    });
  }
}
