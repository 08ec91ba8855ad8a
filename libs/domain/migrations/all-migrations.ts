import type { MigrationInterface } from 'typeorm';
import { Councils } from './202611220100-councils.js';
import { SignInSessions } from './202611220110-sign-in-sessions.js';
import { DocumentsRegister } from './202611220200-documents-register.js';
import { Meetings } from './202611220300-meetings.js';
import { SaksframleggTables } from './202611220400-saksframlegg.js';

/** The domain's migrations in the order of the feature column; they stand on those of the platform. */
export const domainMigrations: readonly (new () => MigrationInterface)[] = [
  Councils,
  SignInSessions,
  DocumentsRegister,
  Meetings,
  SaksframleggTables,
];
