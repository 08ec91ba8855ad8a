import { type DynamicModule, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import type { Config } from '#platform/config/config';
import { Readiness, readinessConfig } from './readiness.js';

/** Gives `Readiness` and terminus' `HealthCheckService` to the controller of `/health/ready`. */
@Module({})
export class HealthModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: HealthModule,
      imports: [TerminusModule.forRoot({ logger: false })],
      providers: [{ provide: readinessConfig, useValue: config }, Readiness],
      exports: [Readiness, TerminusModule],
    };
  }
}
