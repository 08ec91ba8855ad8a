import 'reflect-metadata';
import type { SendingPatience } from '#platform/mail/delivery.rules';
import { PostOffice, transportTo } from './post-office.js';

/** What {@link startWorkerProcess} tells the worker, as JSON in its first argument. */
export interface WorkerOrders {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly smtpUrl: string;
  readonly patience: SendingPatience;
}

/**
 * A worker of its own that sends mail until it is killed. The sweep, which runs every five minutes, runs twice a
 * second here.
 */
const { databaseUrl, dataDir, smtpUrl, patience } = JSON.parse(process.argv[2]) as WorkerOrders;
const office = await PostOffice.open({
  databaseUrl,
  dataDir,
  from: { name: '', address: 'post@radet.example' },
  patience,
  transport: transportTo(smtpUrl, patience),
});
await office.worker.start();
for (let turn = 0; ; turn++) {
  await office.sweep.handle({}, { id: `turn ${turn}` });
  await new Promise((wake) => setTimeout(wake, 500));
}
