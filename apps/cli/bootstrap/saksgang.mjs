/** `npm run -s saksgang -- …`: the command line, from a clone. */
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runProgram } from './run.mjs';
import { checkStartingNode } from './runtime.mjs';

checkStartingNode();
ensureInstalled();
ensureBuilt();
runProgram(process.argv.slice(2));
