import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { projectFolder } from '#kernel/project-folder';
import { exitCodes } from '#platform/process/exit-codes';
import { commands } from './commands.js';
import { tellError } from './tell-error.js';

/**
 * Runs one command line, as `saksgang <words>`; what it has to say goes to the standard streams.
 * @param words what stands after `saksgang`
 * @returns the exit code of a command that failed; undefined when it did not, for a command may then have set one
 *   itself. Errors are told, never thrown
 */
export async function runCommandLine(words: readonly string[]): Promise<number | undefined> {
  try {
    await commandLine().parseAsync(words, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) return tellError(error);
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
}

function commandLine(): Command {
  const program = new Command('saksgang')
    .description(
      'Saksbehandling for sekretariatet i et råd: møter, saksframlegg, vedtak, referat og møtepakker.',
    )
    .version(version())
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .addHelpText(
      'after',
      '\nSluttkoder: 0 gikk bra · 1 avvist · 2 feil i kommandoen · 3 finnes ikke · 4 database, disk eller port mangler · 70 feil i programmet',
    );
  for (const command of commands) command.register(program);
  return program;
}

function version(): string {
  const text = readFileSync(join(projectFolder(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
