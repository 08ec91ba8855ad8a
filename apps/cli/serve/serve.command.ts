import type { CliCommand } from '../cli-command.js';

/** `saksgang serve`: what `npm start` runs. */
export const serveCommand: CliCommand = {
  register(program) {
    program
      .command('serve')
      .description('Start programmet med database, nettsider og bakgrunnsjobber, til du trykker Ctrl-C')
      .action(async () => {
        const { serve } = await import('./serve.js');
        await serve();
      });
  },
};
