import { CouncilExchangeService, exchangeFileText } from '#domain/archive';
import { councilActor } from '../application/council-actor.js';
import { runInApplication } from '../application/run-in-application.js';
import { type OutputOptions, writeOutput } from '../files/output-file.js';

/** Options of `council export`. */
export interface CouncilExportOptions extends OutputOptions {
  readonly council?: string;
}

/** Writes a council's register and settings to a file. @throws DomainError as the exchange and the output file do */
export async function exportCouncil(options: CouncilExportOptions): Promise<void> {
  await runInApplication(async (app) => {
    const actor = await councilActor(app, options.council);
    await writeOutput(options, async (to) => {
      to.write(exchangeFileText(await app.get(CouncilExchangeService).export(actor)));
    });
  });
  if (options.out !== '-') process.stderr.write(`Rådet er skrevet til ${options.out}.\n`);
}
