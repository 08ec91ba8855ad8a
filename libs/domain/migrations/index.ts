/** What the database module has to know of the domain. */
export { domainConstraints } from '../all-constraints.js';
export { domainEntities } from '../all-entities.js';
export { domainMigrations } from './all-migrations.js';
