import 'reflect-metadata';
import { exitCodes } from '#platform/process/exit-codes';
import { runCommandLine } from './run-command-line.js';

// A reader that has had enough (`saksgang … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : exitCodes.internal),
);

// A command may have set another exit code itself.
process.exitCode = (await runCommandLine(process.argv.slice(2))) ?? process.exitCode;
if (process.connected) process.disconnect();
