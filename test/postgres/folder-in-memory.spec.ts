import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectFolder } from '#kernel/project-folder';
import { folderInMemory } from './folder-in-memory.js';

/** Programs are run from here all the time. */
const ground = join(projectFolder(), 'node_modules', '.cache', 'saksgang');
const any = { folder: 1, machine: 1 };
let place: string;

beforeAll(() => {
  mkdirSync(ground, { recursive: true });
  place = mkdtempSync(join(ground, 'place-'));
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the folder for what tests throw away', () => {
  it('is made where there is room, empty and open to all as /tmp is', () => {
    const folder = folderInMemory(place, any)!;
    expect(statSync(folder).mode & 0o7777).toBe(0o1777);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['there is no such place', () => folderInMemory(join(place, 'nowhere'), any)],
    ['the place has no room', () => folderInMemory(place, { ...any, folder: Number.MAX_SAFE_INTEGER })],
    ['the machine has no memory left', () => folderInMemory(place, { ...any, machine: Infinity })],
  ])('is the usual one when %s', (_why, make) => {
    expect(make()).toBeUndefined();
    expect(readdirSync(place)).toEqual([]);
  });
});
