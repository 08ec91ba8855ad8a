import { RowSecurity1795334400000 } from '#platform/migrations/20261122-0800-row-security';
import { AuditTrail1795335000000 } from '#platform/migrations/20261122-0810-audit-trail';
import { SignInSession1795335600000 } from '#platform/migrations/20261122-0820-sign-in-session';
import { Mail1795336200000 } from '#platform/migrations/20261122-0830-mail';
import type { MigrationClass } from './database-options.js';

/** The platform's migrations, in order. Those of the domain come after them. */
export const platformMigrations: readonly MigrationClass[] = [
  RowSecurity1795334400000,
  AuditTrail1795335000000,
  SignInSession1795335600000,
  Mail1795336200000,
];
