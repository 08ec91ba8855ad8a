/** Whether a legal basis is in force on a day; the last day is included. */
export function isInForce(
  basis: { readonly validFrom: string; readonly validTo: string | null },
  day: string,
): boolean {
  return basis.validFrom <= day && (basis.validTo === null || day <= basis.validTo);
}
