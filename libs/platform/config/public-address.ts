/** The address that people use, without a slash at the end: what links in mail begin with. */
export class PublicAddress {
  constructor(readonly url: string) {}
}
