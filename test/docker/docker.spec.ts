import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { projectFolder } from '#kernel/project-folder';

const dockerfile = readFileSync(join(projectFolder(), 'docker/Dockerfile'), 'utf8');
const compose = parse(readFileSync(join(projectFolder(), 'docker/compose.yaml'), 'utf8'), {
  merge: true,
}) as Compose;

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

describe('the Dockerfile', () => {
  it('is one that the language knows', () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  it('runs as an ordinary user and says when it is well', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER (?!root|0\b)\S+$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toContain('/health/ready');
  });

  it('copies only what exists in a clone', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(?:--\S+ )*(.+) \S+$/gm)].flatMap(([, paths]) =>
      paths.split(' '),
    );
    expect(copied.length).toBeGreaterThan(4);
    expect(copied.filter((path) => !existsSync(join(projectFolder(), path)))).toEqual([]);
  });

  it('holds no secret', () => {
    expect(dockerfile).not.toMatch(/^(ARG|ENV)\b.*(PASSWORD|SECRET|TOKEN|DATABASE_URL)/im);
  });
});

describe('the compose file', () => {
  it('has web, worker, Postgres, a mail catcher and, when asked for, a virus scanner', () => {
    expect(Object.keys(compose.services).sort()).toEqual([
      'clamav',
      ...['mail', 'migrate', 'postgres', 'web', 'worker'],
    ]);
  });

  it('has no default password and no password in the file', () => {
    for (const { environment } of Object.values(compose.services)) {
      for (const [name, value] of Object.entries(environment ?? {})) {
        if (/PASSWORD|DATABASE_URL/.test(name)) expect(value).toMatch(/\$\{POSTGRES_PASSWORD:\?/);
      }
    }
  });

  it('opens no port to other machines', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('starts web and worker only after the migration has succeeded', () => {
    for (const name of ['web', 'worker']) {
      expect(compose.services[name].depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
      });
      expect(compose.services[name].read_only).toBe(true);
    }
  });

  it('names only programs that the build makes', () => {
    const programs = Object.values(compose.services).flatMap((service) => service.command ?? []);
    const sources = programs
      .filter((word) => word.startsWith('dist/'))
      .map((word) => word.replace(/^dist\/(.*)\.js$/, '$1.ts'));
    expect(sources.filter((path) => !existsSync(join(projectFolder(), path)))).toEqual([]);
  });
});
