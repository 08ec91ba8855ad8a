import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const memory = '/dev/shm';
const gibibyte = 1024 ** 3;
/** A run has a fifth of a gibibyte there at a time. */
const room = { folder: gibibyte, machine: 4 * gibibyte };

/**
 * A folder that lies in memory, for what tests throw away, open to all as the usual one for temporary files is.
 * Undefined where there is none, or too little room in it or in the machine, or where nothing may be run from it. The
 * caller removes it.
 */
export function folderInMemory(place = memory, wanted = room): string | undefined {
  if (!existsSync(place) || !hasRoom(place, wanted)) return undefined;
  const folder = madeIn(place);
  if (!folder || mayRunFrom(folder)) return folder;
  rmSync(folder, { recursive: true, force: true });
  return undefined;
}

function hasRoom(place: string, wanted: typeof room): boolean {
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize >= wanted.folder && process.availableMemory() >= wanted.machine;
}

function madeIn(place: string): string | undefined {
  try {
    const folder = mkdtempSync(join(place, 'saksgang-'));
    chmodSync(folder, 0o1777);
    return folder;
  } catch {
    return undefined;
  }
}

/** A container may forbid it there; a data folder may hold the programs of the database. */
function mayRunFrom(folder: string): boolean {
  const program = join(folder, 'may-run');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
  const { status } = spawnSync(program, { stdio: 'ignore' });
  rmSync(program);
  return status === 0;
}
