import type { Fault } from '#kernel/domain-error';
import type { Refusal } from '#kernel/state-machine';
import { type CheckCode, type Finding, finding, plainText } from '#domain/checks';

/** Why a referat may not leave the secretariat, as what "Kontroller" calls it. */
const codes: Readonly<Record<string, CheckCode>> = {
  'referat.accountMissing': 'accountMissing',
  'referat.vedtakMissing': 'vedtakMissing',
  'referat.vedtakOpen': 'vedtakOpen',
  'referat.vedleggDraft': 'referatVedleggDraft',
};

/** What stops the referat from being sent, laid before a meeting or approved: the same as its states ask. */
export function missingFindings(
  missing: readonly Refusal[],
  itemByNumber: ReadonlyMap<string, string>,
): Finding[] {
  return missing.flatMap(({ code, params = {} }) => {
    const check = codes[code];
    const itemId = itemByNumber.get(String(params['number'] ?? ''));
    if (!check) return [];
    return [finding(check, params, itemId ? { kind: 'account', itemId } : { kind: 'referat' })];
  });
}

/** Somebody in the attendance list, as far as the checks look. */
export interface CheckedAttendee {
  readonly personId: string;
  readonly name: string;
  readonly status: string;
  readonly affiliations: number;
}

const varaFaults = ['attendance.varaUnlinked', 'attendance.memberNotListed', 'attendance.memberPresent'];

/** D09 to D11: seats without a status, vara who attend for nobody, people whose organisation nobody knows. */
export function attendanceFindings(
  rows: readonly CheckedAttendee[],
  faults: readonly Fault[],
  seatsWithoutStatus: readonly { readonly number: number; readonly name: string }[],
): Finding[] {
  const place = { kind: 'attendance' as const };
  return [
    ...seatsWithoutStatus.map(({ number, name }) => finding('seatWithoutStatus', { number, name }, place)),
    ...faults
      .filter(({ code }) => varaFaults.includes(code))
      .map(({ path }) =>
        finding('varaWithoutMember', { name: rows[Number(path.split('/')[1])]?.name ?? '' }, place),
      ),
    ...rows
      .filter(({ status, affiliations }) => status === 'present' && affiliations === 0)
      .map(({ name, personId }) => finding('attendeeIncomplete', { name }, { kind: 'person', personId })),
  ];
}

/** The account of an item with who may be named in it as speaking. */
export interface CheckedAccount {
  readonly itemId: string;
  readonly html: string;
  /** Names of those present and of the item's guests. */
  readonly listed: ReadonlySet<string>;
}

/** What comes after a name, in the same sentence, when somebody speaks. */
const speech =
  /^[^.\n]{0,80}?\s(?:orienterte|innledet|innleia|presenterte|redegjorde|gjorde greie|holdt|heldt|la fra?m|fortalte|fortalde|svarte|deltok)(?!\p{L})/u;

/** D08: somebody of the register speaks in an account, and stands in no attendance group. */
export function speakerFindings(
  { itemId, html, listed }: CheckedAccount,
  names: readonly string[],
): Finding[] {
  const text = plainText(html);
  return names
    .filter((name) => !listed.has(name) && speaksIn(text, name))
    .map((name) => finding('speakerNotListed', { name }, { kind: 'account', itemId }, [html]));
}

function speaksIn(text: string, name: string): boolean {
  return text
    .split(name)
    .slice(1)
    .some((after) => !/^[\p{L}-]/u.test(after) && speech.test(after));
}

const attached =
  /(?<!\p{L})(?:presentasjon(?:en|ene|ane)?|foredrag(?:et)?|lysark(?:ene|a)?|notat(?:et)?)[^.\n]{0,80}?(?:vedlagt|vedlagd|vedlegges|vedlagte|ligger ved|ligg ved|følger referatet|følgjer referatet|legges ved|legg ved)(?!\p{L})/iu;

/** D27: accounts that say that something is attached, when there are more of them than vedlegg. */
export function promisedVedlegg(accounts: readonly CheckedAccount[], vedlegg: number): Finding[] {
  const promising = accounts.filter(({ html }) => attached.test(plainText(html)));
  return promising.length <= vedlegg
    ? []
    : promising.map(({ itemId, html }) =>
        finding(
          'referatVedleggPromised',
          { count: vedlegg, said: promising.length },
          { kind: 'account', itemId },
          [html],
        ),
      );
}

/** How far habilitet is settled in a meeting (D22). */
export interface SettledHabilitet {
  readonly asked: number;
  /** How many have not answered in every item. */
  readonly silent: number;
  /** Items in which somebody's habilitet waits for the council. */
  readonly undecided: readonly string[];
}

/** D22: habilitet is said for each and in each item, never in one line for all. */
export function habilitetFindings({ asked, silent, undecided }: SettledHabilitet): Finding[] {
  return [
    ...(silent > 0 ? [finding('habilitetUnsettled', { silent, asked }, { kind: 'habilitet' })] : []),
    ...undecided.map((itemId) => finding('habilitetUndecided', {}, { kind: 'item', itemId })),
  ];
}
