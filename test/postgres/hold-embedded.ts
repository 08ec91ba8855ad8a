import { EmbeddedPostgres } from '#platform/postgres/embedded-postgres';

/** A program that starts the embedded database of a folder and never stops it; for tests that kill it. */
const postgres = await EmbeddedPostgres.start({ dataDir: process.argv[2] });
process.stdout.write(`${postgres.port}\n`);
setInterval(() => undefined, 1000);
