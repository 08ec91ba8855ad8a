/** `npm start`: installs and builds what is missing, then serves until it is told to stop. */
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runProgram } from './run.mjs';
import { checkStartingNode } from './runtime.mjs';

checkStartingNode();
ensureInstalled();
ensureBuilt();
runProgram(['serve', ...process.argv.slice(2)]);
