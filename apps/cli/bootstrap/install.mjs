import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readIfThere, root, say, stopWith } from './project.mjs';

const modules = join(root, 'node_modules');
const stamp = join(modules, '.saksgang-install');

/**
 * Installs the locked packages when they are missing or the lock has changed; no-op otherwise.
 * Package scripts are left out: nothing the project uses needs them, and a script is somebody else's code.
 */
export function ensureInstalled() {
  const wanted = fingerprint(['package-lock.json']);
  if (readIfThere(stamp) === wanted) return;
  if (!installedByHand()) {
    say('Installerer pakker. Det tar om lag ett minutt første gang …');
    const npm = npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    const result = spawnSync(npm.command, npm.args, { cwd: root, stdio: ['ignore', 2, 2] });
    if (result.status !== 0) {
      stopWith(
        'Pakkene lot seg ikke installere. Se meldingen fra npm over. Er det nett og ledig plass på disken?',
      );
    }
  }
  writeFileSync(stamp, wanted);
}

/** True when a developer's own `npm install` has brought node_modules up to the lock already. */
function installedByHand() {
  try {
    return (
      statSync(join(modules, '.package-lock.json')).mtimeMs >=
      statSync(join(root, 'package-lock.json')).mtimeMs
    );
  } catch {
    return false;
  }
}

function npmCommand(args) {
  const script = process.env.npm_execpath;
  // By the Node that npm itself runs on: ours lies in the folder that is about to be replaced.
  const node = process.env.npm_node_execpath ?? process.execPath;
  return script?.endsWith('.js')
    ? { command: node, args: [script, ...args] }
    : { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args };
}
