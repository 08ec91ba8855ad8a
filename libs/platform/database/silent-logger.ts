import type { Logger } from 'typeorm';

/** TypeORM's own log would print statements and values, also when told not to; errors reach the caller anyway. */
export const silentLogger: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};
