import type { CliCommand } from '../cli-command.js';
import { Option } from 'commander';
import type { CouncilCreateOptions } from './create-council.js';
import type { CouncilExportOptions } from './export-council.js';

/** `saksgang council create`, `saksgang council export`, `saksgang council import` */
export const councilCommand: CliCommand = {
  register(program) {
    const council = program
      .command('council')
      .description('Nye råd, og rådets register og innstillinger ut i og inn fra én fil');
    council
      .command('create')
      .description(
        'Lag et råd med vanlige innstillinger, lovhjemlene om habilitet og den første i sekretariatet',
      )
      .requiredOption('-n, --name <navn>', 'navnet slik det trykkes')
      .requiredOption('-s, --secretary <navn>', 'fornavn og etternavn på den første i sekretariatet')
      .option('-e, --email <adresse>', 'e-postadressen til den første i sekretariatet')
      .option('--short-name <navn>', 'kort navn (ellers navnet)')
      .option('--noun <ord>', 'det rådet kaller seg i løpende tekst (ellers Rådet)')
      .option('--key <nøkkel>', 'nøkkelen til --council (ellers laget av navnet)')
      .addOption(
        new Option('--language <målform>', 'målformen i dokumenter og sider')
          .choices(['nb', 'nn'])
          .default('nb'),
      )
      .addHelpText('after', '\nResten fyller sekretariatet ut på sidene: Medlemmer og Rådets innstillinger.')
      .action(async (options: CouncilCreateOptions) => {
        const { createCouncil } = await import('./create-council.js');
        await createCouncil(options);
      });
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
