/** Parts of a host name that name no outlet. */
const PREFIX = /^(?:www\d?|m|mobile|amp|edition|news|en)\./u;

/** The outlet by its address: the host without `www.`; null where there is no address. `http://www.example.org/a → example.org`. */
export function outletOfUrl(url: string | null): string | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@]+)/iu.exec(url?.slice(0, 500) ?? "")?.[1]?.toLowerCase();
  if (!host?.includes(".")) return null;
  const bare = host.replace(PREFIX, "");
  return bare.includes(".") ? bare : host;
}
