import { exchangeFileText, MeetingExchangeService } from '#domain/archive';
import { councilActor } from '../application/council-actor.js';
import { runInApplication } from '../application/run-in-application.js';
import { type OutputOptions, writeOutput } from '../files/output-file.js';

/** Options of `meeting export`. */
export interface ExportOptions extends OutputOptions {
  readonly council?: string;
}

/** Writes a meeting to a file. @throws DomainError as the exchange and the output file do */
export async function exportMeeting(which: string, options: ExportOptions): Promise<void> {
  await runInApplication(async (app) => {
    const actor = await councilActor(app, options.council);
    await writeOutput(options, async (to) => {
      const file = await app.get(MeetingExchangeService).export(actor, which);
      to.write(exchangeFileText(file));
    });
  });
  if (options.out !== '-') process.stderr.write(`Møte ${which} er skrevet til ${options.out}.\n`);
}
