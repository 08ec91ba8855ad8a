import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type HealthIndicatorFunction, HealthIndicatorService } from '@nestjs/terminus';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Config } from '#platform/config/config';
import { SchemaVersion } from '#platform/database/schema-version';

/** Token of the configuration that the checks look at. */
export const readinessConfig = Symbol('readinessConfig');

const patienceMilliseconds = 3000;

/** What must be in order before the program takes requests; for `HealthCheckService.check(readiness.checks())`. */
@Injectable()
export class Readiness {
  constructor(
    private readonly health: HealthIndicatorService,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly schemaVersion: SchemaVersion,
    @Inject(readinessConfig) private readonly config: Config,
  ) {}

  /** The database answers and is of this version, and files can be stored. The answers name no address or path. */
  checks(): HealthIndicatorFunction[] {
    return [
      () => this.ask('database', () => this.dataSource.query('select 1')),
      () => this.ask('migrations', () => this.schemaVersion.requireCurrent()),
      () => this.ask('files', () => this.filesCanBeWritten()),
    ];
  }

  private async ask(name: string, look: () => Promise<unknown>) {
    const question = this.health.check(name);
    const late = new Promise<never>((_, reject) => setTimeout(reject, patienceMilliseconds).unref());
    return Promise.race([look(), late]).then(
      () => question.up(),
      () => question.down(),
    );
  }

  private async filesCanBeWritten(): Promise<void> {
    const folder = join(this.config.dataDir, 'files');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
  }
}
