import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#platform/config/config';
import { PublicAddress } from '#platform/config/public-address';

/** The address that links in mail begin with, for everything in the worker. */
@Module({})
export class PublicAddressModule {
  static forRoot(config: Config): DynamicModule {
    const provider = { provide: PublicAddress, useValue: new PublicAddress(config.publicUrl) };
    return { module: PublicAddressModule, global: true, providers: [provider], exports: [PublicAddress] };
  }
}
