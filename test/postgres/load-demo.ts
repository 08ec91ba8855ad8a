import 'reflect-metadata';
import { loadConfig } from '#platform/config/config';
import { loadDemo } from '../../apps/cli/serve/load-demo.js';

/** Loads the demo into the database and the data folder of the environment, as `npm start` does it the first time. */
await loadDemo(loadConfig(process.env));
