import type { CliCommand } from '../cli-command.js';
import type { CouncilExportOptions } from './export-council.js';

/** `saksgang council export`, `saksgang council import` */
export const councilCommand: CliCommand = {
  register(program) {
    const council = program
      .command('council')
      .description('Rådets register og innstillinger ut i og inn fra én fil');
    council
      .command('export')
      .description('Skriv innstillinger, personer, plasser, oppnevninger og handlingsplan til én JSON-fil')
      .requiredOption('-o, --out <fil>', 'filen som skrives; - er standard ut')
      .option('-f, --force', 'erstatt filen hvis den finnes')
      .option('-c, --council <nøkkel>', 'rådet som skrives (ellers det første)')
      .action(async (options: CouncilExportOptions) => {
        const { exportCouncil } = await import('./export-council.js');
        await exportCouncil(options);
      });
    council
      .command('import <fil>')
      .description('Les inn et nytt råd fra en JSON-fil (- er standard inn); alt eller ingenting')
      .addHelpText(
        'after',
        '\nSluttkode 1 når filen avvises: da står hver feil på sin linje, og ingenting er lagret.',
      )
      .action(async (file: string) => {
        const { importCouncil } = await import('./import-council.js');
        await importCouncil(file);
      });
  },
};
