import type { Config } from '#platform/config/config';

/** Gives the configuration to whoever is made by Nest. */
export class ConfigHolder {
  constructor(readonly config: Config) {}
}
