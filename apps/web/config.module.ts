import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#platform/config/config';
import { PublicAddress } from '#platform/config/public-address';
import { ConfigHolder } from './config-holder.js';

/** The configuration, for everything in the web application. */
@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: ConfigHolder, useValue: new ConfigHolder(config) },
        { provide: PublicAddress, useValue: new PublicAddress(config.publicUrl) },
      ],
      exports: [ConfigHolder, PublicAddress],
    };
  }
}
