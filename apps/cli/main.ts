import 'reflect-metadata';
import { setImmediate } from 'node:timers/promises';
import { standardOutputRefused } from './files/standard-output.js';
import { runCommandLine } from './run-command-line.js';
import { tellError } from './tell-error.js';

// A reader that has had enough (`saksgang … | head`) is no error; a full disk is, and told when the command has ended.
let fault: NodeJS.ErrnoException | undefined;
process.stdout.on('error', (error: NodeJS.ErrnoException) => (fault ??= error));

const code = await runCommandLine(process.argv.slice(2));
// What the stream refuses it says a moment later.
await setImmediate();
const refused = fault !== undefined && fault.code !== 'EPIPE';
// A command may have set another exit code itself.
process.exitCode = code || (refused ? tellError(standardOutputRefused()) : (code ?? process.exitCode));
if (process.connected) process.disconnect();
