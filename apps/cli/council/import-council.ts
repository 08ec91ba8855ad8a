import { CouncilExchangeService, largestExchangeFile, readExchangeJson } from '#domain/archive';
import { runInApplication } from '../application/run-in-application.js';
import { readInput } from '../files/input-file.js';

/** Takes a new council in from a file. @throws DomainError with every fault by path; nothing is written then */
export async function importCouncil(path: string): Promise<void> {
  const value = readExchangeJson(await readInput(path, largestExchangeFile));
  await runInApplication((app) => app.get(CouncilExchangeService).import(value));
  process.stdout.write('Rådet er lest inn.\n');
}
