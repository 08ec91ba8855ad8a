import { readdirSync, readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

/**
 * Watches the memory of a process's descendants (Linux): the proportional share (PSS) of each, so that pages that
 * several processes share count once. `stop()` gives the peak in MB.
 */
export function treeMemory(root, everyMs = 60) {
  let peak = 0;
  const look = () => {
    peak = Math.max(
      peak,
      descendants(root).reduce((sum, pid) => sum + proportionalSet(pid), 0),
    );
  };
  const timer = setInterval(look, everyMs);
  return {
    async stop() {
      look();
      clearInterval(timer);
      return peak / 1024;
    },
  };
}

function descendants(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // The process has ended since the folder was read.
    }
  }
  const found = [];
  for (const pid of parents.keys()) {
    let up = parents.get(pid);
    while (up !== undefined && up > 1 && up !== root) up = parents.get(up);
    if (up === root) found.push(pid);
  }
  return found;
}

function proportionalSet(pid) {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
