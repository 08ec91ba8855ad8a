import { whenFileEnds } from '#test/bare-node/leftovers';
import { readyGround, type RunningProgram } from '../running-program.js';
import { LastingPart } from './lasting-part.js';

/** Of this Jest worker; its test files follow each other. */
const parts = [new LastingPart('web'), new LastingPart('worker')];

/**
 * The two parts of the compiled program with the demo councils, on a database and a folder of their own, in processes
 * that earlier walks may have used. Without what `saksgang serve` does around them; `startProgram` has that.
 * @throws Error when a part does not come up
 */
export async function startLastingParts(env: Readonly<Record<string, string>> = {}): Promise<RunningProgram> {
  const { settings, database, address, clear } = await readyGround();
  const start = async () => {
    const all = { ...settings, DATABASE_APP_URL: database.appUrl, ...env };
    for (const part of parts) await part.start(all);
  };
  let isStopped = false;
  const program: RunningProgram = {
    address,
    async crash() {
      await Promise.all(parts.map((part) => part.crash()));
    },
    startAgain: start,
    async stop() {
      if (isStopped) return;
      isStopped = true;
      await Promise.all(parts.map((part) => part.stop()));
      await clear();
    },
  };
  whenFileEnds(program.stop);
  await start();
  return program;
}
