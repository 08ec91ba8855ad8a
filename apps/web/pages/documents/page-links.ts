/**
 * A document's HTML with its inner links leading where they can on the web: in the PDF `#sak-14-2-2021-vedlegg-1` is a
 * place further on, on a page the vedlegg has an address of its own.
 * @param addresses from anchor to address
 */
export function withPageLinks(html: string, addresses: ReadonlyMap<string, string>): string {
  return html.replace(/href="#([^"]+)"/g, (link, anchor: string) => {
    const address = addresses.get(anchor);
    return address ? `href="${address}"` : link;
  });
}
