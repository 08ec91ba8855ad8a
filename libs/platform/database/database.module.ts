import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConstraintCodes } from './constraint-codes.js';
import { AuditTrail } from '#platform/audit/audit-trail';
import { SignInSessions } from '#platform/sessions/sign-in-sessions';
import { CouncilDirectory } from './council-directory.js';
import { runtimeDataSourceOptions } from './data-source-options.js';
import type { DatabaseOptions } from './database-options.js';
import { RuntimeRoleGuard } from './runtime-role-guard.js';
import { SchemaVersion } from './schema-version.js';
import { UnitOfWork } from './unit-of-work.js';

/** The database of the running program: connections in the least-privileged role, and the unit of work. */
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({ ...runtimeDataSourceOptions(options), retryAttempts: 3, retryDelay: 1000 }),
      ],
      providers: [
        { provide: ConstraintCodes, useValue: new ConstraintCodes(options.constraints ?? {}) },
        AuditTrail,
        CouncilDirectory,
        RuntimeRoleGuard,
        SchemaVersion,
        SignInSessions,
        UnitOfWork,
      ],
      exports: [AuditTrail, CouncilDirectory, SchemaVersion, SignInSessions, UnitOfWork],
    };
  }
}
