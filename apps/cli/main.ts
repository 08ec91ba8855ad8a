import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { projectFolder } from '#kernel/project-folder';
import { exitCodes } from '#platform/process/exit-codes';
import { commands } from './commands.js';
import { tellError } from './tell-error.js';

const { version } = JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')) as {
  version: string;
};

const program = new Command('saksgang')
  .description(
    'Saksbehandling for sekretariatet i et råd: møter, saksframlegg, vedtak, referat og møtepakker.',
  )
  .version(version)
  .helpCommand(false)
  .exitOverride()
  .configureHelp({ showGlobalOptions: false })
  .addHelpText(
    'after',
    '\nSluttkoder: 0 gikk bra · 1 avvist · 2 feil i kommandoen · 3 finnes ikke · 4 database, disk eller port mangler · 70 feil i programmet',
  );
for (const command of commands) command.register(program);

// A reader that has had enough (`saksgang … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : exitCodes.internal),
);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  else process.exitCode = tellError(error);
}
if (process.connected) process.disconnect();
