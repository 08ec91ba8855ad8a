import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#platform/config/config';
import { runtimeUrl } from '#platform/database/data-source-options';
import { LiveChannel, liveDatabaseUrl } from './live-channel.js';

/** What changes is heard of at once, from every process on the database: `LiveChannel`. */
@Module({})
export class LiveModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: LiveModule,
      global: true,
      providers: [{ provide: liveDatabaseUrl, useValue: runtimeUrl(config) }, LiveChannel],
      exports: [LiveChannel],
    };
  }
}
