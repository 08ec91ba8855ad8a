import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { root } from './project.mjs';
import { programNode } from './runtime.mjs';

/**
 * Runs the compiled command line with the project's own Node, and ends with its exit code.
 *
 * The program gets a process group of its own, so that a Ctrl-C in the terminal reaches it once, through here,
 * and not a second time from the terminal (which would mean "stop at once"). Should this process be killed, the
 * program notices that the channel to it is gone and stops by itself.
 */
export function runProgram(args) {
  const child = spawn(programNode(), ['--enable-source-maps', join(root, 'dist/apps/cli/main.js'), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
    // What Node compiled last time it need not compile again: half of a start is that.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/saksgang/compiled'), ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) whenParentGoes(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`Programmet lot seg ikke starte: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/**
 * npm passes a signal on to the shell between it and us, and the shell dies without a word: then we are left over.
 * Only under npm, because somebody may well start this and close the terminal.
 */
function whenParentGoes(act) {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    act();
  }, 250);
  look.unref();
}
