import type { CliCommand } from '../cli-command.js';
import type { ExportOptions } from './export-meeting.js';
import type { ImportOptions } from './import-meeting.js';

/** `saksgang meeting export`, `saksgang meeting import` */
export const meetingCommand: CliCommand = {
  register(program) {
    const meeting = program.command('meeting').description('Hele møter ut i og inn fra én fil');
    meeting
      .command('export <møte>')
      .description('Skriv et møte, for eksempel 2/2021, med alt som hører til, til én JSON-fil')
      .requiredOption('-o, --out <fil>', 'filen som skrives; - er standard ut')
      .option('-f, --force', 'erstatt filen hvis den finnes')
      .option('-c, --council <nøkkel>', 'rådet møtet hører til (ellers det første)')
      .action(async (which: string, options: ExportOptions) => {
        const { exportMeeting } = await import('./export-meeting.js');
        await exportMeeting(which, options);
      });
    meeting
      .command('import <fil>')
      .description('Les inn et møte fra en JSON-fil (- er standard inn); alt eller ingenting')
      .option('-c, --council <nøkkel>', 'rådet møtet hører til (ellers det første)')
      .addHelpText(
        'after',
        '\nSluttkode 1 når filen avvises: da står hver feil på sin linje, og ingenting er lagret.',
      )
      .action(async (file: string, options: ImportOptions) => {
        const { importMeeting } = await import('./import-meeting.js');
        await importMeeting(file, options);
      });
  },
};
