import type { CliCommand } from '../cli-command.js';

/** `saksgang migrate` */
export const migrateCommand: CliCommand = {
  register(program) {
    program
      .command('migrate')
      .description('Oppgrader databasen til denne utgaven av programmet')
      .action(async () => {
        const { loadConfig } = await import('#platform/config/config');
        const { migrate, openDatabase } = await import('../application/open-database.js');
        const database = await openDatabase(loadConfig(process.env));
        try {
          const done = await migrate(database);
          process.stdout.write(
            done.length === 0 ? 'Databasen er oppdatert fra før.\n' : `Kjørt: ${done.join(', ')}\n`,
          );
        } finally {
          await database.close();
        }
      });
  },
};
