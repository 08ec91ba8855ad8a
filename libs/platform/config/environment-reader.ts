import type { Fault } from '#kernel/domain-error';
import { type ClamdAddress, readClamdAddress } from '#platform/virus-scan/clamd-address';

/** Reads typed values from environment variables and gathers what is wrong with them, so that all is told at once. */
export class EnvironmentReader {
  constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly faults: Fault[],
  ) {}

  text(name: string, fallback: string): string {
    return this.raw(name) ?? fallback;
  }

  wholeNumber(name: string, fallback: number, least: number, most: number): number {
    const raw = this.raw(name);
    if (raw === undefined) return fallback;
    const value = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.faults.push({ path: name, code: 'config.notInRange', params: { name, value: raw, least, most } });
    return fallback;
  }

  yesOrNo(name: string, fallback: boolean): boolean {
    const raw = this.raw(name)?.toLowerCase();
    if (raw === undefined) return fallback;
    if (['1', 'true', 'ja', 'yes'].includes(raw)) return true;
    if (['0', 'false', 'nei', 'no'].includes(raw)) return false;
    this.faults.push({ path: name, code: 'config.notYesOrNo', params: { name, value: raw } });
    return fallback;
  }

  oneOf<Value extends string>(name: string, values: readonly Value[], fallback: Value): Value {
    const raw = this.raw(name);
    if (raw === undefined) return fallback;
    const value = values.find((v) => v === raw.toLowerCase());
    if (value) return value;
    this.faults.push({
      path: name,
      code: 'config.unknownValue',
      params: { name, value: raw, values: values.join(', ') },
    });
    return fallback;
  }

  webUrl(name: string, fallback: string): string {
    const raw = this.raw(name);
    if (raw === undefined) return fallback;
    const url = URL.canParse(raw) ? new URL(raw) : undefined;
    if (url && /^https?:$/.test(url.protocol)) return raw.replace(/\/+$/, '');
    this.faults.push({ path: name, code: 'config.notWebUrl', params: { name, value: raw } });
    return fallback;
  }

  /** A connection address. Its value is never repeated in the fault: it may hold a password. */
  postgresUrl(name: string): string | undefined {
    const raw = this.raw(name);
    if (raw === undefined) return undefined;
    const url = URL.canParse(raw) ? new URL(raw) : undefined;
    if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return raw;
    this.faults.push({ path: name, code: 'config.notPostgresUrl', params: { name } });
    return undefined;
  }

  /** Where the virus scanner listens, and the text that said so. */
  clamd(name: string): { readonly address: ClamdAddress; readonly text: string } | undefined {
    const text = this.raw(name);
    if (text === undefined) return undefined;
    const address = readClamdAddress(text);
    if (!address)
      this.faults.push({ path: name, code: 'config.notClamdAddress', params: { name, value: text } });
    return address && { address, text };
  }

  /** Something only two programs know. Its value is never repeated in the fault. @param least letters it must have */
  secret(name: string, least: number): string | undefined {
    const raw = this.raw(name);
    if (raw === undefined || (raw.length >= least && /^[\x21-\x7e]+$/.test(raw))) return raw;
    this.faults.push({ path: name, code: 'config.secretTooWeak', params: { name, least } });
    return undefined;
  }

  /** An empty variable counts as not set: compose files pass empty ones on. */
  private raw(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }
}
