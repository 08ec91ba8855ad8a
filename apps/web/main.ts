import { loadConfig } from '#platform/config/config';
import { describeStartError } from './describe-start-error.js';
import { createWebApplication } from './web-application.js';

try {
  const config = loadConfig(process.env);
  const app = await createWebApplication(config);
  await app.listen(config.port, config.bindAddress);
  process.send?.('ready');
} catch (error) {
  process.stderr.write(`${describeStartError(error)}\n`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1000).unref();
}
