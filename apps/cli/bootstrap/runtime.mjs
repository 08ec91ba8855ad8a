import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, stopWith } from './project.mjs';

const oldestToInstall = [20, 19];
const oldestToRun = [22, 13];

/** Ends with a clear sentence when the Node that npm runs on is too old even to install. */
export function checkStartingNode() {
  if (isAtLeast(process.versions.node, oldestToInstall)) return;
  stopWith(
    `Saksgang trenger Node ${oldestToInstall.join('.')} eller nyere for å installere seg, men dette er Node ${process.versions.node}. ` +
      'Installer Node 24 fra nodejs.org, og prøv igjen.',
  );
}

let found;

/**
 * Path of the Node that the program runs on: the one that came with the install if it runs here, else the one
 * already running when it is new enough.
 */
export function programNode() {
  found ??= findNode();
  return found;
}

function findNode() {
  const packaged = join(
    root,
    'node_modules',
    packagedName(),
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (spawnSync(packaged, ['--version'], { stdio: 'ignore' }).status === 0) return packaged;
  if (isAtLeast(process.versions.node, oldestToRun)) return process.execPath;
  return stopWith(
    `Det følger ikke med noen Node for ${process.platform}-${process.arch}, og Node ${process.versions.node} er for gammel til å kjøre Saksgang. ` +
      `Installer Node ${oldestToRun.join('.')} eller nyere, og prøv igjen.`,
  );
}

function packagedName() {
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

function isAtLeast(version, [major, minor]) {
  const [haveMajor, haveMinor] = version.split('.').map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}
