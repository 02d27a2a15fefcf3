/** What survives a round trip through JSON: the only kind of value that is stored, signed or sent. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
