import 'reflect-metadata';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A process with one part of the compiled program, `web` or `worker`, that is started and stopped as often as it is told
 * to: each time with the settings it is given, as `apps/<part>/main.js` does it once. Ends with whoever started it.
 */
const compiled = (file) => import(pathToFileURL(join(import.meta.dirname, '../../../dist', file)).href);

const starts = {
  async web(config) {
    const { createWebApplication } = await compiled('apps/web/web-application.js');
    const app = await createWebApplication(config);
    await app.listen(config.port, config.bindAddress);
    return () => app.close();
  },
  async worker(config) {
    const { startWorker } = await compiled('apps/worker/start-worker.js');
    const worker = await startWorker(config);
    return () => worker.stop();
  },
};

const { loadConfig } = await compiled('libs/platform/config/config.js');
const nothing = async () => undefined;
let stop = nothing;

async function act({ start }) {
  if (start) {
    stop = await starts[process.argv[2]](loadConfig(start));
    return;
  }
  const stopping = stop();
  stop = nothing;
  await stopping;
}

process.on('message', (order) =>
  act(order).then(
    () => process.send({ done: true }),
    (error) => process.send({ failure: String(error?.stack ?? error) }),
  ),
);
process.on('disconnect', () => process.exit());
