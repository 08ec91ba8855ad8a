import { auditCommand } from './audit/audit.command.js';
import type { CliCommand } from './cli-command.js';
import { councilCommand } from './council/council.command.js';
import { migrateCommand } from './database/migrate.command.js';
import { documentCommand } from './document/document.command.js';
import { meetingCommand } from './meeting/meeting.command.js';
import { serveCommand } from './serve/serve.command.js';

/** Every command, in the order in which `--help` lists them. */
export const commands: readonly CliCommand[] = [
  serveCommand,
  migrateCommand,
  meetingCommand,
  councilCommand,
  documentCommand,
  auditCommand,
];
