import { spawn } from 'node:child_process';
import { join } from 'node:path';
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
    env: { ...process.env, SAKSGANG_SUPERVISED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`Programmet lot seg ikke starte: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
