/** The provider could not be reached at all: not a byte of the message has left, so it may be tried again. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
}

/** Steps at which a connection has not come to be. A connection that breaks later fails at another. */
const beforeConnected: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo', 'ECONNREFUSED', 'ENOTFOUND']);

/** The fault as `ProviderAway` where it tells that there never was a connection; else as it is, which leaves doubt. */
export function asProviderAway(fault: unknown): unknown {
  for (let cause = fault; cause instanceof Error; cause = cause.cause) {
    const { syscall, code } = cause as { syscall?: string; code?: string };
    if (beforeConnected.has(syscall) || beforeConnected.has(code))
      return new ProviderAway('no connection to the provider', { cause: fault });
  }
  return fault;
}
