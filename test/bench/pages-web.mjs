/** The compiled web application in a process of its own that counts its SQL statements: asked "count", it tells. */
import pg from 'pg';

let statements = 0;
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (...given) {
  if (this.connectionParameters.application_name === 'saksgang') statements += 1;
  return query.apply(this, given);
};
process.on('message', () => process.send({ statements, memory: process.memoryUsage().rss }));
process.on('disconnect', () => process.exit(0));
await import('../../dist/apps/web/main.js');
