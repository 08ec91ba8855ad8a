/** A text whose references to vedlegg lead to the copies of those vedlegg. @param keys new key by old key */
export function withVedleggKeys(html: string, keys: ReadonlyMap<string, string>): string {
  return html.replace(
    /(href=["'])vedlegg:([^"']+)(["'])/g,
    (whole, before: string, key: string, after: string) => {
      const copy = keys.get(key);
      return copy === undefined ? whole : `${before}vedlegg:${copy}${after}`;
    },
  );
}
