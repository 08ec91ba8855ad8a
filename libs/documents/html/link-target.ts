/**
 * Where a link in author HTML may lead: the web, mail, another case (`sak:5/1/2021`), a vedlegg (`vedlegg:key`) or a
 * footnote of the same text (`#fn-1`). Everything else (javascript:, data:, file: …) is refused.
 */
export function isAuthorLink(href: string): boolean {
  return (
    /^https?:\/\/[^\s"<>]{1,2000}$/i.test(href) ||
    /^mailto:[^\s"<>]{3,320}$/i.test(href) ||
    /^sak:[\w./~-]{1,200}$/.test(href) ||
    /^vedlegg:[\w.~-]{1,200}$/.test(href) ||
    isFootnoteLink(href)
  );
}

/** Template HTML may also point at any id of the same document. */
export function isTemplateLink(href: string): boolean {
  return isAuthorLink(href) || /^#[\w.:~-]{1,200}$/.test(href);
}

/** `#fn-1`: a reference to a footnote of the same text. */
export function isFootnoteLink(href: string): boolean {
  return /^#fn-[\w-]{1,60}$/.test(href);
}

/** The id of an `aside` that holds a footnote. */
export function isFootnoteId(id: string): boolean {
  return /^fn-[\w-]{1,60}$/.test(id);
}

/** Where a picture may come from: a vedlegg, or the bytes themselves as a data URI of a known picture type. */
export function isAuthorImage(src: string): boolean {
  return /^vedlegg:[\w.~-]{1,200}$/.test(src) || /^data:image\/(png|jpeg|webp|gif);base64,/.test(src);
}
