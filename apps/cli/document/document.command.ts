import type { CliCommand } from '../cli-command.js';
import type { DocumentOptions } from './write-document.js';

/** `saksgang document`, `saksgang paper-set` */
export const documentCommand: CliCommand = {
  register(program) {
    program
      .command('document')
      .description('Lag ett dokument som PDF')
      .argument(
        '<type>',
        'innkalling, saksframlegg, referat, særutskrift, brev, aktivitetsoversikt, habilitetsoversikt eller møtepakke',
      )
      .argument('<hvilket>', 'møte 2/2021, sak 14/2/2021 eller nøkkelen til et brev')
      .requiredOption('-o, --out <fil>', 'filen som skrives; - er standard ut')
      .option('-f, --force', 'erstatt filen hvis den finnes')
      .option('-c, --council <nøkkel>', 'rådet dokumentet hører til (ellers det første)')
      .addHelpText('after', '\nSluttkode 3 når typen, møtet, saken eller brevet ikke finnes.')
      .action(async (kind: string, which: string, options: DocumentOptions) => {
        const { writeDocument } = await import('./write-document.js');
        await writeDocument(kind, which, options);
      });
    program
      .command('paper-set')
      .description('Lag møtepakken til et møte: alle sakspapirene i én PDF')
      .argument('<møte>', 'møte 2/2021')
      .requiredOption('-o, --out <fil>', 'filen som skrives; - er standard ut')
      .option('-f, --force', 'erstatt filen hvis den finnes')
      .option('-c, --council <nøkkel>', 'rådet møtet hører til (ellers det første)')
      .addHelpText('after', '\nSluttkode 3 når møtet ikke finnes.')
      .action(async (which: string, options: DocumentOptions) => {
        const { writeDocument } = await import('./write-document.js');
        await writeDocument('paper-set', which, options);
      });
  },
};
