import { largestExchangeFile, MeetingExchangeService } from '#domain/archive';
import { councilActor } from '../application/council-actor.js';
import { runInApplication } from '../application/run-in-application.js';
import { readInput } from '../files/input-file.js';

/** Options of `meeting import`. */
export interface ImportOptions {
  readonly council?: string;
}

/** Takes a meeting in from a file. @throws DomainError with every fault by path; nothing is written then */
export async function importMeeting(path: string, options: ImportOptions): Promise<void> {
  const bytes = await readInput(path, largestExchangeFile);
  const { number, year } = await runInApplication(async (app) => {
    const actor = await councilActor(app, options.council);
    return app.get(MeetingExchangeService).import(actor, bytes);
  });
  process.stdout.write(`Møte ${number}/${year} er lest inn.\n`);
}
